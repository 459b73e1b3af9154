package dev.custody.rule.ownership.uncopiedargument;

import dev.custody.annotation.Owned;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Supplier;

/** What other rules speak of, and what is shared, copied or carried. */
public class LeftToOthers {
    /** captured-argument reports both. */
    public static class Tariff {
        private final Map<String, Integer> prices;
        private final List<String> towns;

        public Tariff(Map<String, Integer> prices, List<String> towns) {
            this.prices = Collections.unmodifiableMap(prices);
            this.towns = towns;
        }

        public String nextTown() {
            return towns.remove(0) + prices.size();
        }
    }

    /** A record. */
    public record Receipt(List<String> lines) {}

    /** Copies. */
    public static class Menu {
        private final List<String> dishes;
        private final String[] tables;

        public Menu(List<String> dishes, String[] tables) {
            this.dishes = List.copyOf(dishes);
            this.tables = tables.clone();
        }

        public String first() {
            return dishes.get(0) + tables[0];
        }
    }

    /** Collaborators, and a transfer. */
    public static class Worker {
        private final List<Runnable> work;
        private final Queue<String> names;
        private final ByteBuffer buffer;
        private final ConcurrentMap<String, String> results;
        private final List<String> tools;
        private final Supplier<String> source;

        public Worker(
                List<Runnable> work,
                Queue<String> names,
                ByteBuffer buffer,
                ConcurrentMap<String, String> results,
                @Owned List<String> tools,
                Supplier<String> source) {
            this.work = work;
            this.names = names;
            this.buffer = buffer;
            this.results = results;
            this.tools = tools;
            this.source = source;
        }

        public String work() {
            work.get(0).run();
            return names.peek() + buffer.get() + results.size() + tools.get(0) + source.get();
        }
    }

    /** A bean. */
    public static class Address {
        private List<String> lines = new ArrayList<>();

        public List<String> getLines() {
            return lines;
        }

        public void setLines(List<String> lines) {
            this.lines = lines;
        }
    }

    /** Only ever made of what nobody else has. */
    public static class Parcel {
        private final List<String> contents;

        public Parcel(List<String> contents) {
            this.contents = contents;
        }

        public static Parcel of(String thing) {
            return new Parcel(new ArrayList<>(List.of(thing)));
        }

        public String first() {
            return contents.get(0);
        }
    }

    /** Nobody passes an array. */
    public static class Choice {
        private final String[] options;

        public Choice(String... options) {
            this.options = options;
        }

        public static Choice yesOrNo() {
            return new Choice("yes", "no");
        }

        public String first() {
            return options[0];
        }
    }

    /** Looks at it, and lets it go. */
    public static class Counter {
        private int count;

        public void count(List<String> names) {
            count += names.size();
        }

        public int count() {
            return count;
        }
    }
}
