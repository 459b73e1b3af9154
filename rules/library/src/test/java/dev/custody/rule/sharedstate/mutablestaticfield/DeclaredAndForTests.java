package dev.custody.rule.sharedstate.mutablestaticfield;

import dev.custody.annotation.Shared;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** State that is declared as shared, state of other rules, and hooks that only tests use. */
public class DeclaredAndForTests {
    @Shared(reason = "one cache for the process")
    private static final Map<String, String> CACHE = new HashMap<>();

    private static final Ledger LEDGER = new Ledger();
    private static long limit = 100;
    private static Runnable hook = () -> {};
    private static long rate = 3; // finds: is assigned by DeclaredAndForTests.setRateForTesting(long)

    public String cached(String key) {
        hook.run();
        return CACHE.computeIfAbsent(key, k -> k + limit + rate);
    }

    /** An object of the project is no data of this class. */
    public void post(String entry) {
        LEDGER.post(entry);
    }

    static void setLimitForTesting(long value) {
        limit = value;
    }

    @VisibleForTesting
    static void hook(Runnable job) {
        hook = job;
    }

    /** Somebody does call this one. */
    static void setRateForTesting(long value) {
        rate = value;
    }

    public static void reset() {
        setRateForTesting(4);
    }

    /** As in Guava. */
    @interface VisibleForTesting {}

    /** A part. */
    static final class Ledger {
        private final List<String> entries = new ArrayList<>();

        void post(String entry) {
            entries.add(entry);
        }
    }

    /** Declared as a whole. */
    @Shared(reason = "statistics of the process")
    static final class Statistics {
        private static int runs;

        static void count() {
            runs++;
        }

        static int runs() {
            return runs;
        }
    }

    /** Changes it with a value that may as well be the caller's. */
    public static void fill(List<String> target) {
        List<String> list = target == null ? Defaults.NAMES : target;
        Defaults.print(list);
    }

    static final class Defaults {
        static final List<String> NAMES = new ArrayList<>();

        private Defaults() {}

        static void print(List<String> list) {
            list.forEach(System.out::println);
        }
    }
}
