package dev.custody.rule.ownership.capturedargument;

import dev.custody.annotation.Borrowed;
import dev.custody.annotation.Owned;
import dev.custody.annotation.Shared;
import java.nio.ByteBuffer;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Data that comes in to be shared, filled or given away. */
public class SharedOnPurpose {
    /** The parameter says so. */
    public static class Basket {
        private final List<String> articles;
        private List<String> gifts = new ArrayList<>();
        private @Shared(reason = "the shop and its baskets have one list of offers") List<String> offers =
                new ArrayList<>();

        public Basket(@Owned List<String> articles) {
            this.articles = articles;
        }

        public void setGifts(@Shared(reason = "gifts are the shop's") List<String> gifts) {
            this.gifts = gifts;
        }

        public void setOffers(List<String> offers) {
            this.offers = offers;
        }

        public int take(String article) {
            articles.remove(article);
            gifts.remove(article);
            offers.remove(article);
            return articles.size() + gifts.get(0).length() + offers.get(0).length();
        }
    }

    /** Who implements this is given the list. */
    public interface Intake {
        void take(@Owned List<String> parcels);
    }

    /** Inherits the declaration. */
    public static class Depot implements Intake {
        private List<String> parcels = new ArrayList<>();

        @Override
        public void take(List<String> parcels) {
            this.parcels = parcels;
        }

        public String send() {
            return parcels.remove(0);
        }
    }

    /** Borrowed data is another rule's. */
    public static class Reader {
        private final List<String> pages;

        public Reader(@Borrowed List<String> pages) {
            this.pages = pages;
        }

        public String next() {
            return pages.remove(0);
        }
    }

    /** Things to work with. */
    public static class Worker {
        private final Queue<String> work;
        private final ByteBuffer buffer;
        private final StringBuilder log;
        private final AtomicInteger done;
        private final ConcurrentMap<String, String> results;
        private final Map<String, String> cache;

        public Worker(
                Queue<String> work,
                ByteBuffer buffer,
                StringBuilder log,
                AtomicInteger done,
                ConcurrentMap<String, String> results,
                Map<String, String> cache) {
            this.work = work;
            this.buffer = buffer;
            this.log = log;
            this.done = done;
            this.results = results;
            this.cache = cache;
        }

        public String work() {
            String item = work.remove();
            buffer.clear();
            log.append(item);
            done.incrementAndGet();
            results.put(item, item);
            cache.put(item, item);
            return cache.get(item) + results.get(item);
        }
    }

    /** Makes workers that share its cache. */
    public static class Workers {
        private final Map<String, String> cache = new HashMap<>();
        private final ConcurrentMap<String, String> results = new ConcurrentHashMap<>();

        public Worker worker(Queue<String> work) {
            return new Worker(work, ByteBuffer.allocate(8), new StringBuilder(), new AtomicInteger(), results, cache);
        }
    }

    /** Only fills what it was given. */
    public static class Search {
        private final List<String> hits;
        private final int most;

        public Search(List<String> hits, int most) {
            this.hits = hits;
            this.most = most;
        }

        public void look(String text) {
            if (hits.size() < most && text.contains("!")) {
                hits.add(text);
            }
        }
    }

    /** A workspace of numbers, and a buffer. */
    public static class Heap {
        private final float[] scores;
        private final byte[] flags;
        private final char[] text;

        public Heap(float[] scores, byte[] flags, char[] text) {
            this.scores = scores;
            this.flags = flags;
            this.text = text;
        }

        public float push(int at, float score) {
            scores[at] = score;
            flags[at] = 1;
            text[at] = '+';
            return scores[0] + flags[0] + text[0];
        }
    }

    /** The row that is filled belongs to the caller, whatever else is copied. */
    public static class Cursor {
        private final List<String> columns;
        private final Object[] row;

        public Cursor(List<String> columns, Object[] row) {
            this.columns = List.copyOf(columns);
            this.row = row;
        }

        public void move(Object value) {
            row[columns.size() - 1] = value;
        }
    }

    /** An adapter over a map, with a setting. */
    public static class MapStore {
        private final Map<String, String> store;
        private int most = 10;

        public MapStore(Map<String, String> store) {
            this.store = store;
        }

        public void setMost(int most) {
            this.most = most;
        }

        public String save(String key, String value) {
            if (store.size() == most) {
                store.remove(key);
            }
            return store.put(key, value);
        }
    }

    /** An adapter over a map. */
    public static class Attributes {
        private final Map<String, Object> target;

        public Attributes(Map<String, Object> target) {
            this.target = target;
        }

        public Object replace(String name, Object value) {
            Object old = target.get(name);
            target.put(name, value);
            return old;
        }
    }

    /** A container over a container. */
    public static class Reversed extends AbstractList<String> {
        private final List<String> forward;

        public Reversed(List<String> forward) {
            this.forward = forward;
        }

        @Override
        public String get(int index) {
            return forward.get(forward.size() - 1 - index);
        }

        @Override
        public String remove(int index) {
            return forward.remove(forward.size() - 1 - index);
        }

        @Override
        public int size() {
            return forward.size();
        }
    }

    /** Removes on behalf of the caller. */
    public static class BackwardsIterator implements Iterator<String> {
        private final List<String> words;
        private int next;

        public BackwardsIterator(List<String> words) {
            this.words = words;
            this.next = words.size() - 1;
        }

        @Override
        public boolean hasNext() {
            return next >= 0;
        }

        @Override
        public String next() {
            return words.get(next--);
        }

        @Override
        public void remove() {
            words.remove(next + 1);
        }
    }

    /** Keeps nothing but an iterator over the one list. */
    public static class Ticker {
        private final Iterator<String> words;
        private final List<String> names;

        public Ticker(List<String> words, List<String> names) {
            this.words = words.iterator();
            this.names = List.copyOf(names);
        }

        public String tick() {
            return names.get(0) + words.next();
        }
    }

    /** A visitor fills what it was given. */
    public static class NameVisitor {
        private final List<String> names;

        public NameVisitor(List<String> names) {
            this.names = names;
        }

        public String visitName(String name) {
            names.add(name);
            return names.get(0);
        }
    }

    /** A collection of its own is read-only for callers. */
    public static class Copied {
        private List<String> words;
        private List<String> rest;

        public Copied(List<String> words, List<String> rest) {
            this.words = words;
            this.rest = new ArrayList<>(rest);
        }

        /** Copy on write. */
        public void add(String word) {
            words = new ArrayList<>(words);
            words.add(word);
            rest.add(word);
        }

        public List<String> words() {
            return Collections.unmodifiableList(new ArrayList<>(words));
        }
    }
}
