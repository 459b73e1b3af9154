package dev.custody.work;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/**
 * A fixed number of threads that map lists. Results come in the order of the input, so that nothing downstream depends on
 * which thread was first. Threads are daemons and end with {@link #close()}.
 */
public final class Workers implements AutoCloseable {
    /** Items a thread takes at once: few enough to balance, enough to keep the counter cool. */
    private static final int BATCH = 16;

    private final int threads;
    private final ExecutorService executor;

    private Workers(int threads) {
        this.threads = threads;
        this.executor = Executors.newFixedThreadPool(threads, Workers::daemon);
    }

    /** @param threads at least 1 */
    public static Workers of(int threads) {
        return new Workers(threads);
    }

    /** One thread a processor. */
    public static Workers perProcessor() {
        return new Workers(Runtime.getRuntime().availableProcessors());
    }

    private static Thread daemon(Runnable task) {
        Thread thread = new Thread(task, "custody");
        thread.setDaemon(true);
        return thread;
    }

    /**
     * Maps every item.
     *
     * @param mapping called from several threads at once
     * @return results in the order of the items
     */
    public <T, R> List<R> map(List<T> items, Function<? super T, ? extends R> mapping) {
        if (threads == 1 || items.size() < 2) {
            List<R> results = new ArrayList<>(items.size());
            items.forEach(item -> results.add(mapping.apply(item)));
            return results;
        }
        Object[] results = new Object[items.size()];
        AtomicInteger next = new AtomicInteger();
        List<Future<?>> running = new ArrayList<>();
        for (int i = 0; i < threads; i++) {
            running.add(executor.submit(() -> {
                for (int from = next.getAndAdd(BATCH); from < results.length; from = next.getAndAdd(BATCH)) {
                    for (int at = from; at < Math.min(from + BATCH, results.length); at++) {
                        results[at] = mapping.apply(items.get(at));
                    }
                }
            }));
        }
        running.forEach(Workers::await);
        @SuppressWarnings("unchecked") // the array holds what the mapping returned, and nothing else
        List<R> typed = (List<R>) Arrays.asList(results);
        return typed;
    }

    private static void await(Future<?> task) {
        try {
            task.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Error cause) {
                throw cause;
            }
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while analysing", e);
        }
    }

    @Override
    public void close() {
        executor.shutdownNow();
    }
}
