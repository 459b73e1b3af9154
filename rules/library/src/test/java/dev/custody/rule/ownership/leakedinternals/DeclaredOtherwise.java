package dev.custody.rule.ownership.leakedinternals;

import dev.custody.annotation.Borrowed;
import dev.custody.annotation.Owned;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

/** Data that is given up, lent or declared to be owned. */
public class DeclaredOtherwise {
    private List<String> events = new ArrayList<>();
    private List<String> errors = new ArrayList<>();
    private List<String> batch = new ArrayList<>();
    private List<String> restarted = new ArrayList<>();
    private List<String> lazy;
    private final List<String> lent = new ArrayList<>();
    private final AtomicReference<List<String>> swapped = new AtomicReference<>(new ArrayList<>());

    @Owned
    private final List<String> sealed;

    @Borrowed
    private final List<String> foreign;

    public DeclaredOtherwise(@Owned List<String> sealed, @Borrowed List<String> foreign) {
        this.sealed = sealed;
        this.foreign = foreign;
    }

    public void add(String event) {
        events.add(event);
        errors.add(event);
        batch.add(event);
        lent.add(event);
        swapped.get().add(event);
        restarted.add(event);
        lazy().add(event);
    }

    public List<String> drain() {
        List<String> full = events;
        events = new ArrayList<>();
        return full;
    }

    public synchronized List<String> drainInFinally() {
        try {
            return errors;
        } finally {
            errors = new ArrayList<>();
        }
    }

    public List<String> drainWhenFull() {
        List<String> full = batch;
        if (full.size() > 10) {
            batch = null;
        }
        return full;
    }

    public List<String> drainThroughHelper() {
        List<String> full = restarted;
        restart();
        return full;
    }

    private void restart() {
        restarted = new ArrayList<>();
    }

    public List<String> swap() {
        return swapped.getAndSet(new ArrayList<>());
    }

    public List<String> lazy() {
        List<String> known = lazy;
        if (known == null) {
            known = new ArrayList<>();
            lazy = known;
        }
        return known; // finds: hands out DeclaredOtherwise.lazy
    }

    @Borrowed
    public List<String> lent() {
        return lent;
    }

    public List<String> sealed() {
        return sealed; // finds: hands out DeclaredOtherwise.sealed, the object's own List
    }

    public List<String> foreign() {
        return foreign;
    }

    /** What was given away to it is its own. */
    public static class Archive {
        private final List<String> pages;
        private List<String> cards = new ArrayList<>();

        public Archive(@Owned List<String> pages) {
            this.pages = pages;
        }

        public void add(String page) {
            pages.add(page);
        }

        public List<String> pages() {
            return pages; // finds: hands out DeclaredOtherwise.Archive.pages, the object's own List
        }

        @Owned
        public List<String> cards() {
            return cards; // finds: hands out DeclaredOtherwise.Archive.cards
        }

        @Owned
        public List<String> take() {
            List<String> taken = cards;
            cards = new ArrayList<>();
            return taken;
        }
    }
}
