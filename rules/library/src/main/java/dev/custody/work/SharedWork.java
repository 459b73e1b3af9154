package dev.custody.work;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * Tells work that is done once for several askers from what each of them does for itself. It goes by the processor time of
 * threads, in nanoseconds: who waits for another thread's answer spends none. Where the JVM does not tell that time, all is 0.
 */
public final class SharedWork {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final boolean TOLD = THREADS.isCurrentThreadCpuTimeSupported() && THREADS.isThreadCpuTimeEnabled();

    private final LongSupplier threadTime;
    private final ThreadLocal<Share> shares = ThreadLocal.withInitial(Share::new);
    private final LongAdder total = new LongAdder();

    /** What one thread has done for all. */
    private static final class Share {
        private long nanos;
        private boolean open;
    }

    public SharedWork() {
        this(() -> TOLD ? THREADS.getCurrentThreadCpuTime() : 0);
    }

    /** @param threadTime processor time of the current thread, in nanoseconds */
    SharedWork(LongSupplier threadTime) {
        this.threadTime = threadTime;
    }

    /** Does a piece of work for all; one inside another counts once. */
    public <T> T during(Supplier<T> work) {
        Share share = shares.get();
        if (share.open) {
            return work.get();
        }
        share.open = true;
        long start = threadTime.getAsLong();
        try {
            return work.get();
        } finally {
            long took = threadTime.getAsLong() - start;
            share.nanos += took;
            share.open = false;
            total.add(took);
        }
    }

    /** Of all threads so far. */
    public long total() {
        return total.sum();
    }

    /** Of the current thread so far, less what it did for all: two answers differ by what it did in between for itself. */
    public long ownTime() {
        return threadTime.getAsLong() - shares.get().nanos;
    }
}
