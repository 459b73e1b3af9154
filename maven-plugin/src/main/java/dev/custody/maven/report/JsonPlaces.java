package dev.custody.maven.report;

import dev.custody.facts.Place;

/** Places in Custody's own JSON: type, member, source file and line, as far as each is known. */
final class JsonPlaces {
    private final SourcePaths paths;

    JsonPlaces(SourcePaths paths) {
        this.paths = paths;
    }

    void write(String name, Place place, JsonWriter out) {
        out.object(name, entry -> {
            entry.member("type", place.type());
            if (!place.member().isEmpty()) {
                entry.member("member", place.member());
            }
            entry.member("path", paths.likely(place));
            if (place.line() > 0) {
                entry.member("line", place.line());
            }
        });
    }
}
