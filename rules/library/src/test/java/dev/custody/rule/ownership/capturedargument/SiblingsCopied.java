package dev.custody.rule.ownership.capturedargument;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Date;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** One argument is copied, the next is kept. */
public class SiblingsCopied {
    /** Copies the one list. */
    public static class Offer {
        private final List<String> items;
        private final List<String> gifts;

        public Offer(List<String> items, List<String> gifts) {
            this.items = List.copyOf(items);
            this.gifts = gifts; // finds: in SiblingsCopied.Offer.gifts, although it copies items
        }

        public int size() {
            return items.size() + gifts.size();
        }
    }

    /** Copies the array, and keeps the date. */
    public static class Forecast {
        private final double[] degrees;
        private final Date from;
        private final Date until;

        public Forecast(double[] degrees, Date from, Date until) {
            this.degrees = degrees.clone();
            this.from = from; // finds: although it copies degrees
            this.until = new Date(until.getTime());
        }

        public boolean isEmpty() {
            return degrees.length == 0 || from.after(until);
        }
    }

    /** Copies a map in a method. */
    public static class Catalogue {
        private Map<String, Integer> prices = Map.of();
        private String[] pages = {};

        public void replace(Map<String, Integer> newPrices, String[] newPages) {
            prices = new LinkedHashMap<>(newPrices);
            pages = newPages; // finds: Catalogue.replace(Map, String[]) keeps the caller's String[] newPages
        }

        public int price(int page) {
            return prices.get(pages[page]);
        }
    }

    /** Copies arrays by another method. */
    public static class Board {
        private final int[][] fields;
        private final int[] scores;

        public Board(int[][] fields, int[] scores) {
            this.fields = fields; // finds: although it copies scores
            this.scores = Arrays.copyOf(scores, scores.length);
        }

        public int at(int row, int column) {
            return fields[row][column] + scores[row];
        }
    }

    /** A working copy says nothing about the others. */
    public static class Worklist {
        private final List<String> open;
        private final List<String> all;

        public Worklist(List<String> tasks, List<String> all) {
            this.open = new ArrayList<>(tasks);
            this.all = all;
        }

        public boolean isDone() {
            open.remove(0);
            return open.size() < all.size();
        }
    }

    /** Neither does a conversion. */
    public static class Filter {
        private final Set<String> names;
        private final List<String> rules;

        public Filter(List<String> names, List<String> rules) {
            this.names = new HashSet<>(names);
            this.rules = rules;
        }

        public boolean matches(String name) {
            return names.contains(name) && rules.isEmpty();
        }
    }

    /** Collaborators are no data. */
    public static class Pipeline {
        private final List<String> names;
        private final List<Step> steps;
        private final Collection<Runnable> listeners;

        public Pipeline(List<String> names, List<Step> steps, Collection<Runnable> listeners) {
            this.names = List.copyOf(names);
            this.steps = steps;
            this.listeners = listeners;
        }

        public void run(String input) {
            steps.forEach(step -> step.handle(input, names.get(0)));
            listeners.forEach(Runnable::run);
        }
    }

    /** Behaviour. */
    public interface Step {
        void handle(String input, String name);

        void undo(String input);
    }

    /** All are copied. */
    public static class Itinerary {
        private final List<String> stops;
        private final Map<String, String> hotels;

        public Itinerary(List<String> stops, Map<String, String> hotels) {
            this.stops = stops == null ? List.of() : List.copyOf(stops);
            this.hotels = Map.copyOf(hotels);
        }

        public String hotel(int stop) {
            return hotels.get(stops.get(stop));
        }
    }
}
