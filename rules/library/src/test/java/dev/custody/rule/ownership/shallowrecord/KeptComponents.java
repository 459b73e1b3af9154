package dev.custody.rule.ownership.shallowrecord;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Records that keep what they are made of. */
public class KeptComponents {
    public record Receipt(String customer, List<String> lines) {} // finds: KeptComponents.Receipt keeps lines as given

    public record Forecast(double[] degrees, Date from, long until) {} // finds: keeps degrees and from as given

    public record Route(Set<String> towns, Map<String, Long> tolls, Collection<Long> fares) { // finds: tolls and fares
        public Route(Set<String> towns) {
            this(towns, Map.of(), List.of());
        }
    }

    /** Checks the one list, and copies the other. */
    public record Offer(List<String> items, List<String> gifts) {
        public Offer { // finds: KeptComponents.Offer keeps items as given
            Objects.requireNonNull(items);
            gifts = List.copyOf(gifts);
        }
    }

    /** Wraps without a copy. */
    public record Menu(List<String> dishes) {
        public Menu { // finds: keeps dishes
            dishes = Collections.unmodifiableList(dishes);
        }
    }

    /** Copies only where it is convenient. */
    public record Agenda(List<String> points) {
        public Agenda { // finds: keeps points
            points = points == null ? new ArrayList<>() : points;
        }
    }

    /** Writes its fields itself. */
    public record Album(String name, List<byte[]> photos) {
        public Album(String name, List<byte[]> photos) { // finds: keeps photos
            this.name = name.trim();
            this.photos = Objects.requireNonNull(photos);
        }
    }

    /** Some callers pass what is not theirs to give. */
    public record Page(List<String> words) {} // finds: keeps words

    /** Makes pages. */
    public static class Printer {
        private final List<String> words = new ArrayList<>();

        public void write(String word) {
            words.add(word);
        }

        public Page page() {
            return new Page(words);
        }

        public Page empty() {
            return new Page(new ArrayList<>());
        }

        public Map<String, Page> pages() {
            return new LinkedHashMap<>(Map.of("", empty()));
        }
    }
}
