package dev.custody.maven.diff;

/** What a difference is told by, in the order in which it is read. */
enum Chapter {
    FINDINGS("Findings"),
    MACHINES("State machines"),
    SHARED_STATE("Shared state"),
    BOUNDARIES("Boundaries");

    private final String title;

    Chapter(String title) {
        this.title = title;
    }

    String title() {
        return title;
    }
}
