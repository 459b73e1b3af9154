package dev.custody.work;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntConsumer;

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
        return map(items, BATCH, mapping);
    }

    /**
     * Maps a few items each of which takes its time.
     *
     * @param mapping called from several threads at once
     * @return results in the order of the items
     */
    public <T, R> List<R> mapFew(List<T> items, Function<? super T, ? extends R> mapping) {
        return map(items, 1, mapping);
    }

    private <T, R> List<R> map(List<T> items, int batch, Function<? super T, ? extends R> mapping) {
        Object[] results = new Object[items.size()];
        run(results.length, batch, at -> results[at] = mapping.apply(items.get(at)));
        @SuppressWarnings("unchecked") // the array holds what the mapping returned, and nothing else
        List<R> typed = (List<R>) Arrays.asList(results);
        return typed;
    }

    /**
     * Does something with every item.
     *
     * @param action called from several threads at once; what it leaves is visible to whoever called this
     */
    public <T> void forEach(List<T> items, Consumer<? super T> action) {
        run(items.size(), BATCH, at -> action.accept(items.get(at)));
    }

    private void run(int count, int batch, IntConsumer action) {
        if (threads == 1 || count <= batch) {
            for (int at = 0; at < count; at++) {
                action.accept(at);
            }
            return;
        }
        AtomicInteger next = new AtomicInteger();
        List<Future<?>> running = new ArrayList<>();
        for (int i = 0; i < threads; i++) {
            running.add(executor.submit(() -> {
                for (int from = next.getAndAdd(batch); from < count; from = next.getAndAdd(batch)) {
                    for (int at = from; at < Math.min(from + batch, count); at++) {
                        action.accept(at);
                    }
                }
            }));
        }
        running.forEach(Workers::await);
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
