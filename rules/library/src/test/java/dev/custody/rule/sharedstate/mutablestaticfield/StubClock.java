package dev.custody.rule.sharedstate.mutablestaticfield;

/** A test double in main code. */
public class StubClock {
    private static long now;

    public static void set(long time) {
        now = time;
    }

    public static long now() {
        return now;
    }
}
