package dev.custody.maven.report;

import dev.custody.facts.Names;
import dev.custody.facts.Place;
import dev.custody.text.Sources;
import java.nio.file.Path;
import java.util.Optional;

/** Paths of source files as code hosts want them: from the root of the repository, parted by slashes. */
final class SourcePaths {
    private final Sources sources;
    private final Path repository;

    SourcePaths(Sources sources, Path repository) {
        this.sources = sources;
        this.repository = repository;
    }

    /** Path of a source file that is there; empty when it is not, or lies outside the repository. */
    Optional<String> existing(Place place) {
        return sources.file(place)
                .filter(file -> file.startsWith(repository))
                .map(file -> Sources.relative(repository, file));
    }

    /** The same or, for a file that is not there, where it would have to be below its source root. */
    String likely(Place place) {
        return existing(place).orElseGet(() -> place.source().orElseGet(() -> sourceOf(place.type())));
    }

    /** Where the outermost type would have to be declared: {@code com/acme/Order.java} for {@code com.acme.Order$Line}. */
    private static String sourceOf(String type) {
        String internal = Names.toInternal(type);
        int nested = internal.indexOf('$', internal.lastIndexOf('/') + 2);
        return (nested < 0 ? internal : internal.substring(0, nested)) + ".java";
    }
}
