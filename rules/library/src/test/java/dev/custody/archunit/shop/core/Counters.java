package dev.custody.archunit.shop.core;

/** State that everybody shares. */
public final class Counters {
    private static int orders;

    private Counters() {}

    public static int next() {
        return ++orders;
    }

    /** Keeps a count of its own. */
    public static final class Parcels {
        static int sent;

        private Parcels() {}

        public static void send() {
            sent += 2;
        }
    }
}
