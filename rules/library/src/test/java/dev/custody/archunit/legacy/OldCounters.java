package dev.custody.archunit.legacy;

/** What archunit_ignore_patterns.txt leaves out. */
public final class OldCounters {
    private static int orders;

    private OldCounters() {}

    public static int next() {
        return ++orders;
    }
}
