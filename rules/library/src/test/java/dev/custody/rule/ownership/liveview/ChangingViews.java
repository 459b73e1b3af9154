package dev.custody.rule.ownership.liveview;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Views that change under those who hold them. */
public class ChangingViews {
    /** Wrapped on the way out. */
    public static class Basket {
        private final List<String> articles = new ArrayList<>();
        private final Map<String, Integer> amounts = new HashMap<>();
        private final Set<String> gifts = new HashSet<>();
        private final TreeSet<String> coupons = new TreeSet<>();
        private final TreeMap<String, String> notes = new TreeMap<>();

        public void add(String article) {
            articles.add(article);
            amounts.put(article, 1);
            gifts.add(article);
            coupons.add(article);
            notes.put(article, article);
        }

        public List<String> articles() {
            return Collections.unmodifiableList(articles); // finds: a view of ChangingViews.Basket.articles
        }

        public Map<String, Integer> amounts() {
            return amounts == null ? null : Collections.unmodifiableMap(amounts); // finds: Basket.amounts()
        }

        public Collection<String> gifts() {
            return Collections.unmodifiableCollection(gifts); // finds: Basket.gifts()
        }

        public Set<String> coupons() {
            return shown(coupons); // finds: Basket.coupons()
        }

        private static Set<String> shown(Set<String> set) {
            return Collections.unmodifiableSet(set);
        }

        public Set<String> noted() {
            return Collections.unmodifiableSet(notes.keySet()); // finds: view of ChangingViews.Basket.notes
        }
    }

    /** Wrapped once, and kept. */
    public static class Stock {
        private final List<String> articles = new ArrayList<>();
        private final List<String> shown = Collections.unmodifiableList(articles);

        public void receive(String article) {
            articles.add(article);
        }

        public List<String> articles() {
            return shown; // finds: view of ChangingViews.Stock.articles, which changes with
        }
    }

    /** What the constructor was given is copied first. */
    public static class Agenda {
        private final Map<String, String> points;

        public Agenda(Map<String, String> points) {
            this.points = new HashMap<>(points);
        }

        public void drop(String point) {
            points.remove(point);
        }

        public Map<String, String> points() {
            return Collections.unmodifiableMap(points); // finds: Agenda.points()
        }
    }

    /** Two ways to the same data are one finding. */
    public static class Fleet {
        private final List<String> trucks = new ArrayList<>();

        public void buy(String truck) {
            trucks.add(truck);
        }

        public List<String> all() {
            return Collections.unmodifiableList(trucks); // finds: Fleet.all()
        }

        public Collection<String> any() {
            return Collections.unmodifiableCollection(trucks);
        }
    }
}
