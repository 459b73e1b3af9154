package dev.custody.rule.sharedstate.mutablestaticfield;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** Lazy initialisation, and numbers for names; a flag that is raised once is state all the same. */
public class LazyAndOnce {
    private static LazyAndOnce instance;
    private static volatile List<String> towns;
    private static String[] names;
    private static boolean warned; // finds: LazyAndOnce.warned
    private static volatile boolean closed; // finds: LazyAndOnce.closed
    private static final AtomicBoolean REPORTED = new AtomicBoolean(); // finds: LazyAndOnce.REPORTED
    private static final AtomicInteger THREADS = new AtomicInteger();
    private static final AtomicLong IDS = new AtomicLong(100);
    private static final AtomicLong WRAPPING = new AtomicLong(); // finds: LazyAndOnce.WRAPPING
    private static final AtomicInteger TOTAL = new AtomicInteger(); // finds: LazyAndOnce.TOTAL
    private static final AtomicBoolean BUSY = new AtomicBoolean(); // finds: LazyAndOnce.BUSY
    private static String replaced; // finds: is assigned by LazyAndOnce.replaced()
    private static String chosen; // finds: is assigned by LazyAndOnce.choose(String)

    public static LazyAndOnce instance() {
        if (instance == null) {
            instance = new LazyAndOnce();
        }
        return instance;
    }

    public static List<String> towns() {
        List<String> known = towns;
        if (known == null) {
            synchronized (LazyAndOnce.class) {
                known = towns;
                if (known == null) {
                    known = List.of("Bonn");
                    towns = known;
                }
            }
        }
        return known;
    }

    public static synchronized int names() {
        if (names != null) {
            return names.length;
        }
        names = new String[] {"a", "b"};
        return names.length;
    }

    public static String replaced() {
        if (replaced == null) {
            replaced = "first";
        }
        return replaced;
    }

    public static void forget() {
        replaced = null;
    }

    public static void choose(String name) {
        if (name == null) {
            throw new IllegalArgumentException();
        }
        chosen = name;
    }

    public static String chosen() {
        return chosen;
    }

    public void warn(String text) {
        if (!warned) {
            warned = true;
            System.err.println(text);
        }
        if (REPORTED.compareAndSet(false, true)) {
            System.err.println(text);
        }
    }

    public static void close() {
        closed = true;
    }

    public static boolean isClosed() {
        return closed;
    }

    public Thread thread(Runnable job) {
        return new Thread(job, "shop-" + THREADS.incrementAndGet());
    }

    public static long nextId() {
        return IDS.getAndIncrement();
    }

    public static long nextNumber() {
        long number = WRAPPING.incrementAndGet();
        if (number < 0) {
            WRAPPING.set(0);
            return 0;
        }
        return number;
    }

    public static int count() {
        TOTAL.incrementAndGet();
        return TOTAL.get();
    }

    public static void busy(Runnable job) {
        BUSY.set(true);
        job.run();
        BUSY.set(false);
    }

    /** The holder idiom. */
    public static LazyAndOnce held() {
        return Holder.INSTANCE;
    }

    private static final class Holder {
        static final LazyAndOnce INSTANCE = new LazyAndOnce();
    }

    private static Map<String, Integer> digits;
    private static Map<String, Integer> asked; // finds: LazyAndOnce.asked

    /** Filled where it is made: that is lazy initialisation too. */
    public static int digits(String currency) {
        if (digits == null) {
            digits = new HashMap<>();
            digits.put("EUR", 2);
        }
        return digits.getOrDefault(currency, 2);
    }

    /** Filled whenever somebody asks. */
    public static int asked(String currency) {
        if (asked == null) {
            asked = new HashMap<>();
        }
        return asked.merge(currency, 1, Integer::sum);
    }
}
