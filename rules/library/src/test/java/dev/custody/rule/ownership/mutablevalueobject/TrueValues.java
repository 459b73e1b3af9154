package dev.custody.rule.ownership.mutablevalueobject;

import dev.custody.annotation.Shared;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Types that keep their word, or gave none. */
public class TrueValues {
    /** Copies what comes in. */
    @ValueObject
    public static final class Invoice {
        private final List<String> lines;
        private final Map<String, BigDecimal> sums;
        private final Set<String> tags;
        private final List<String> names;

        public Invoice(List<String> lines, Map<String, BigDecimal> sums, Set<String> tags, Stream<String> names) {
            this.lines = List.copyOf(lines);
            this.sums = Map.copyOf(sums);
            this.tags = Collections.unmodifiableSet(Set.copyOf(tags));
            this.names = names.toList();
        }

        public int size() {
            return lines.size() + sums.size() + tags.size() + names.size();
        }
    }

    /** A copy that nobody changes or gets. */
    @ValueObject
    public static final class Route {
        private final List<String> stops;
        private final int[] distances;

        public Route(List<String> stops, int[] distances) {
            this.stops = new ArrayList<>(stops);
            this.distances = distances.clone();
        }

        public String first() {
            return stops.get(0) + distances[0];
        }

        public List<String> stops() {
            return List.copyOf(stops);
        }
    }

    /** Caches its hash. */
    @ValueObject
    public static final class Key {
        private final String name;
        private int hash;
        private String text;

        public Key(String name) {
            this.name = name;
        }

        @Override
        public int hashCode() {
            if (hash == 0) {
                hash = name.hashCode();
            }
            return hash;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && key.name.equals(name);
        }

        @Override
        public String toString() {
            if (text == null) {
                text = "key " + name;
            }
            return text;
        }
    }

    /** Computes a part of itself when it is first asked for. */
    @ValueObject
    public static final class Media {
        private final String type;
        private Optional<String> parsed;

        public Media(String type) {
            this.type = type;
        }

        public Optional<String> subtype() {
            Optional<String> known = parsed;
            if (known == null) {
                known = Optional.of(type.substring(1));
                parsed = known;
            }
            return known;
        }
    }

    /** Its factories copy, and nobody else can call the constructor; sorts by what it is given. */
    @ValueObject
    public static final class Numbers {
        private final int[] numbers;
        private final Comparator<Integer> order;

        private Numbers(int[] numbers, Comparator<Integer> order) {
            this.numbers = numbers;
            this.order = order;
        }

        public static Numbers of(int[] numbers, Comparator<Integer> order) {
            return new Numbers(numbers.clone(), order);
        }

        public int compare(int one, int other) {
            return order.compare(numbers[one], numbers[other]);
        }
    }

    /** Values of values. */
    @ValueObject
    public static final class Stay {
        private final LocalDate from;
        private final Key guest;
        private final List<Key> others;

        public Stay(LocalDate from, Key guest, List<Key> others) {
            this.from = from;
            this.guest = guest;
            this.others = List.copyOf(others);
        }

        public boolean isOf(Key key) {
            return guest.equals(key) || others.contains(key) || from == null;
        }
    }

    /** What a type variable stands for, its user decides. */
    @ValueObject
    public static final class Pair<A, B> {
        private final A one;
        private final B other;

        public Pair(A one, B other) {
            this.one = one;
            this.other = other;
        }

        public boolean isEqual() {
            return one.equals(other);
        }
    }

    /** Refers to an object with a life of its own. */
    @ValueObject
    public static final class Booking {
        private final Customer customer;

        public Booking(Customer customer) {
            this.customer = customer;
        }

        public boolean isVip() {
            return customer.isVip();
        }
    }

    /** An entity: its methods do more than get and set. */
    public static class Customer {
        private int orders;

        public void order() {
            orders = orders + 1;
        }

        public boolean isVip() {
            return orders > 10;
        }
    }

    /** Says that it shares. */
    @ValueObject
    public static final class Snapshot {
        @Shared(reason = "the live table")
        private final List<String> rows;

        public Snapshot(List<String> rows) {
            this.rows = rows;
        }

        public int size() {
            return rows.size();
        }
    }

    /** Declares nothing. */
    public static final class Draft {
        private String text = "";

        public void write(String more) {
            text = text + more;
        }
    }

    /** Lets out what it owns: that is leaked-internals' to say. */
    @ValueObject
    public static final class Table {
        private final List<String> rows;

        public Table(List<String> rows) {
            this.rows = new ArrayList<>(rows);
        }

        public List<String> rows() {
            return rows;
        }
    }

    /** A provider is there to work with, although it is a map. */
    @ValueObject
    public static final class Signature {
        private final java.security.Provider provider;
        private final String text;

        public Signature(java.security.Provider provider, String text) {
            this.provider = provider;
            this.text = text;
        }

        public String by() {
            return provider.getName() + text;
        }
    }
}
