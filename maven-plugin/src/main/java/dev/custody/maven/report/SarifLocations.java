package dev.custody.maven.report;

import dev.custody.facts.Names;
import dev.custody.facts.Place;
import dev.custody.text.Sources;
import java.nio.file.Path;
import java.util.Optional;

/** Places as SARIF locations. Every place gets an artifact, since code hosts drop results without one. */
final class SarifLocations {
    /** Marks paths that start at the root of the repository; those of sources that are not there have no base. */
    static final String ROOT = "%SRCROOT%";

    private final Sources sources;
    private final Path repository;

    SarifLocations(Sources sources, Path repository) {
        this.sources = sources;
        this.repository = repository;
    }

    /** Writes the members of a location object. */
    void write(Place place, JsonWriter location) {
        location.object("physicalLocation", physical -> {
            physical.object("artifactLocation", artifact -> artifact(place, artifact));
            if (place.line() > 0) {
                physical.object("region", region -> region.member("startLine", place.line()));
            }
        });
        location.array(
                "logicalLocations",
                locations -> locations.object(logical -> logical.member("name", name(place))
                        .member("fullyQualifiedName", place.qualifiedName())
                        .member("kind", kind(place))));
    }

    private void artifact(Place place, JsonWriter artifact) {
        Optional<Path> file = sources.file(place).filter(found -> found.startsWith(repository));
        if (file.isPresent()) {
            artifact.member("uri", Uris.ofPath(Sources.relative(repository, file.get())))
                    .member("uriBaseId", ROOT);
        } else {
            artifact.member("uri", Uris.ofPath(place.source().orElseGet(() -> likelySource(place.type()))));
        }
    }

    /** Where the outermost type would have to be declared: {@code com/acme/Order.java} for {@code com.acme.Order$Line}. */
    private static String likelySource(String type) {
        String internal = Names.toInternal(type);
        int nested = internal.indexOf('$', internal.lastIndexOf('/') + 2);
        return (nested < 0 ? internal : internal.substring(0, nested)) + ".java";
    }

    private static String name(Place place) {
        return place.member().isEmpty() ? Names.innermost(Names.toInternal(place.type())) : place.member();
    }

    private static String kind(Place place) {
        if (place.member().isEmpty()) {
            return "type";
        }
        return place.member().contains("(") ? "function" : "member";
    }
}
