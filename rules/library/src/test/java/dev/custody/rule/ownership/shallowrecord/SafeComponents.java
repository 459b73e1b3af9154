package dev.custody.rule.ownership.shallowrecord;

import dev.custody.annotation.Owned;
import dev.custody.annotation.Shared;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Records that stay what they are, and records that nobody takes for a value. */
public class SafeComponents {
    public record Customer(String name, int number, Optional<String> town) {}

    /** Copies. */
    public record Receipt(List<String> lines, Map<String, Integer> prices, int[] amounts) {
        public Receipt {
            lines = List.copyOf(lines);
            prices = Collections.unmodifiableMap(new HashMap<>(prices));
            amounts = amounts.clone();
        }
    }

    /** Copies, unless there is nothing to copy. */
    public record Agenda(List<String> points) {
        public Agenda {
            points = points == null ? Collections.emptyList() : List.copyOf(points);
        }
    }

    /** Copies through a helper. */
    public record Menu(List<String> dishes) {
        public Menu {
            dishes = copied(dishes);
        }

        private static List<String> copied(List<String> dishes) {
            return dishes.stream().sorted().toList();
        }
    }

    private record Context(List<String> seen) {}

    record Draft(List<String> lines) {}

    public int seen(List<String> names) {
        return new Context(names).seen().size() + new Draft(names).lines().size();
    }

    /** Counters, which their owner goes on counting. */
    public record Statistics(Map<String, Integer> counts, AtomicLong total, ConcurrentMap<String, Long> times) {
        public void count(String name) {
            counts.merge(name, 1, Integer::sum);
            total.incrementAndGet();
        }
    }

    /** Filled by whoever works with it. */
    public record Bucket(List<String> things) {}

    /** Works with buckets. */
    public static class Sorter {
        public void sort(String thing, Bucket bucket) {
            bucket.things().add(thing);
        }
    }

    public record Listeners(List<Runnable> atStart, List<Consumer<String>> atEnd) {}

    public record Delivery(@Owned List<String> parcels) {}

    @Shared(reason = "a window on the shop's own list")
    public record Window(List<String> goods) {}

    /** Made inside, and nobody else has the list. */
    public record Result(List<String> hits) {
        public static Result of(Stream<String> texts) {
            List<String> hits = new ArrayList<>();
            texts.forEach(hits::add);
            return new Result(hits);
        }
    }

    public record Names(String... names) {}

    public Names both() {
        return new Names("first", "second");
    }
}
