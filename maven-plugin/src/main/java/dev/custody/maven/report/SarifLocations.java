package dev.custody.maven.report;

import dev.custody.facts.Names;
import dev.custody.facts.Place;
import dev.custody.text.Sources;
import java.nio.file.Path;

/** Places as SARIF locations. Every place gets an artifact, since code hosts drop results without one. */
final class SarifLocations {
    /** Marks paths that start at the root of the repository; those of sources that are not there have no base. */
    static final String ROOT = "%SRCROOT%";

    private final SourcePaths paths;

    SarifLocations(Sources sources, Path repository) {
        this.paths = new SourcePaths(sources, repository);
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
        artifact.member("uri", Uris.ofPath(paths.likely(place)));
        if (paths.existing(place).isPresent()) {
            artifact.member("uriBaseId", ROOT);
        }
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
