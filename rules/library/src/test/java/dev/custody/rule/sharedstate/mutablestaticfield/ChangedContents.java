package dev.custody.rule.sharedstate.mutablestaticfield;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.Date;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

/** Final static fields whose contents change while the program runs. */
public class ChangedContents {
    private static final Map<String, Long> CACHE = new HashMap<>(); // finds: ChangedContents.price(String)
    private static final Map<String, Long> RATES = new ConcurrentHashMap<>(); // finds: ChangedContents.rate(String)
    private static final Set<String> SEEN = ConcurrentHashMap.newKeySet(); // finds: ChangedContents.see(String)
    private static final List<String> LOG = Collections.synchronizedList(new ArrayList<>()); // finds: LOG
    private static final int[] COUNTS = new int[10]; // finds: ChangedContents.COUNTS
    private static final StringBuilder TEXT = new StringBuilder(); // finds: ChangedContents.TEXT
    private static final Date LAST = new Date(0); // finds: ChangedContents.LAST
    private static final AtomicReference<String> CURRENT = new AtomicReference<>(""); // finds: ChangedContents.CURRENT
    private static final AtomicInteger LEVEL = new AtomicInteger(); // finds: ChangedContents.LEVEL
    private static final BitSet DAYS = new BitSet(); // finds: ChangedContents.DAYS
    private static final Deque<String> RECENT = new ArrayDeque<>(); // finds: ChangedContents.RECENT
    private static final List<String> DUE = new ArrayList<>(List.of("a")); // finds: ChangedContents.drop(String)
    private static final Map<String, List<String>> TAGS = new HashMap<>(); // finds: ChangedContents.tag(String)
    private static final List<String> NAMES = new ArrayList<>(); // finds: ChangedContents.sort()
    private static final List<String> HELPED = new ArrayList<>(); // finds: ChangedContents.help()
    private static final List<String> RETURNED = new ArrayList<>(); // finds: ChangedContents.register(String)
    private static final Map<String, Long> VIEWED = new HashMap<>(); // finds: ChangedContents.retain()
    private static final List<String> INNER = new ArrayList<>(); // finds: ChangedContents.collect(List)
    protected static final List<String> INHERITED = new ArrayList<>(); // finds: ChangedContents.Sub.add(String)

    private static final Map<String, Long> BOUNDED = new BoundedMap(); // finds: ChangedContents.bounded(String)

    public long bounded(String article) {
        return BOUNDED.merge(article, 1L, Long::sum);
    }

    public long price(String article) {
        Long known = CACHE.get(article);
        if (known == null) {
            known = (long) article.length();
            CACHE.put(article, known);
        }
        return known;
    }

    public static long rate(String currency) {
        return RATES.computeIfAbsent(currency, key -> 1L);
    }

    public boolean see(String parcel) {
        return SEEN.add(parcel);
    }

    public void work(int index) {
        LOG.add("work");
        COUNTS[index]++;
        TEXT.append("work");
        LAST.setTime(1);
        CURRENT.set("work");
        LEVEL.set(index);
        DAYS.set(index);
        RECENT.addFirst("work");
    }

    public static int level() {
        return LEVEL.get();
    }

    public void drop(String text) {
        for (Iterator<String> at = DUE.iterator(); at.hasNext(); ) {
            if (at.next().equals(text)) {
                at.remove();
            }
        }
    }

    public void tag(String name) {
        TAGS.computeIfAbsent(name, key -> new ArrayList<>()).add(name);
    }

    public static void sort() {
        Collections.sort(NAMES);
    }

    public void help() {
        append(HELPED);
    }

    private static void append(List<String> list) {
        list.add("more");
    }

    private static List<String> all() {
        return RETURNED;
    }

    public void register(String name) {
        all().add(name);
    }

    public void retain() {
        VIEWED.keySet().removeIf(String::isEmpty);
    }

    public void collect(List<String> names) {
        names.forEach(name -> INNER.add(name));
    }

    /** A map of the project's own kind. */
    static class BoundedMap extends java.util.AbstractMap<String, Long> {
        private final Map<String, Long> newest = new HashMap<>();

        @Override
        public Long put(String key, Long value) {
            newest.clear();
            return newest.put(key, value);
        }

        @Override
        public Set<Entry<String, Long>> entrySet() {
            return newest.entrySet();
        }
    }

    /** Changes what it inherits. */
    static class Sub extends ChangedContents {
        void add(String name) {
            INHERITED.add(name);
        }
    }

    /** Constants of an interface. */
    public interface Catalogue {
        Set<String> ARTICLES = new LinkedHashSet<>(); // finds: Catalogue.ARTICLES holds data
    }

    /** Adds to them. */
    public static class Shop {
        public void offer(String article) {
            Catalogue.ARTICLES.add(article);
        }
    }

    /** Constants that count themselves. */
    public enum Courier {
        BIKE,
        VAN;

        private static final Map<Courier, Integer> TRIPS = new EnumMap<>(Courier.class); // finds: Courier.TRIPS

        public void ride() {
            TRIPS.merge(this, 1, Integer::sum);
        }

        public static String all() {
            return Arrays.toString(values()) + TRIPS;
        }
    }
}
