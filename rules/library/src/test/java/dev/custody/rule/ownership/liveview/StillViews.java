package dev.custody.rule.ownership.liveview;

import dev.custody.annotation.Shared;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Views and copies that stay what they are, and views that say that they do not. */
public class StillViews {
    /** Never changed once it is there. */
    public static class Timetable {
        private final List<String> stops = new ArrayList<>();

        public Timetable(List<String> stops) {
            this.stops.addAll(stops);
        }

        public List<String> stops() {
            return Collections.unmodifiableList(stops);
        }
    }

    /** Copies. */
    public static class Basket {
        private final List<String> articles = new ArrayList<>();

        public void add(String article) {
            articles.add(article);
        }

        public List<String> articles() {
            return List.copyOf(articles);
        }

        public List<String> sorted() {
            return Collections.unmodifiableList(new ArrayList<>(articles));
        }

        public Iterator<String> each() {
            return Collections.unmodifiableList(articles).iterator();
        }

        public int size() {
            return Collections.unmodifiableList(articles).size();
        }
    }

    /** Says so. */
    public static class Stock {
        private final Map<String, Integer> amounts = new TreeMap<>();

        public void receive(String article) {
            amounts.merge(article, 1, Integer::sum);
        }

        public Map<String, Integer> asMap() {
            return Collections.unmodifiableMap(amounts);
        }

        public Map<String, Integer> amountsView() {
            return Collections.unmodifiableMap(amounts);
        }

        @Shared(reason = "the screen shows what is there now")
        public Map<String, Integer> current() {
            return Collections.unmodifiableMap(amounts);
        }

        Map<String, Integer> inside() {
            return Collections.unmodifiableMap(amounts);
        }
    }

    /** Replaced as a whole: who has the old list keeps it. */
    public static class Rates {
        private List<String> rates = List.of();

        public void publish(List<String> newRates) {
            rates = new ArrayList<>(newRates);
        }

        public List<String> rates() {
            return Collections.unmodifiableList(rates);
        }
    }

    /** captured-argument names the list, and this method. */
    public static class Queue {
        private final List<String> waiting;

        public Queue(List<String> waiting) {
            this.waiting = waiting;
        }

        public String next() {
            return waiting.remove(0);
        }

        public List<String> waiting() {
            return Collections.unmodifiableList(waiting);
        }
    }

    /** A builder. */
    public static class OfferBuilder {
        private final List<String> items = new ArrayList<>();

        public OfferBuilder item(String item) {
            items.add(item);
            return this;
        }

        public List<String> items() {
            return Collections.unmodifiableList(items);
        }
    }
}
