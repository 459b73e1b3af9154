package dev.custody.maven.report.html;

import dev.custody.facts.Place;

/** The package of a place, as the page shows and filters it. */
final class Packages {
    private static final String UNNAMED = "(unnamed)";

    private Packages() {}

    static String of(Place place) {
        int end = place.type().lastIndexOf('.');
        return end < 0 ? UNNAMED : place.type().substring(0, end);
    }
}
