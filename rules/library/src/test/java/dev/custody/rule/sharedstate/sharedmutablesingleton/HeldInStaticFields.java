package dev.custody.rule.sharedstate.sharedmutablesingleton;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

/** Types of which a static field of their own holds the only object. */
public class HeldInStaticFields {
    /** A cache without a guard. */
    public static final class Prices {
        public static final Prices INSTANCE = new Prices();
        private final Map<String, Long> prices = new HashMap<>(); // finds: Prices.INSTANCE →

        private Prices() {}

        public void reload(Map<String, Long> fresh) {
            prices.clear();
            prices.putAll(fresh);
        }

        public Long priceOf(String article) {
            return prices.get(article);
        }
    }

    /** What was seen last. */
    public static final class LastOrder {
        private static final LastOrder INSTANCE = new LastOrder();
        private String last = ""; // finds: LastOrder.note(String) assigns its HeldInStaticFields.LastOrder.INSTANCE

        private LastOrder() {}

        public static LastOrder instance() {
            return INSTANCE;
        }

        public void note(String order) {
            last = order;
        }

        public String last() {
            return last;
        }
    }

    /** Made late, under a lock. */
    public static final class Vouchers {
        private static Vouchers instance;
        private final Map<String, Integer> cents = new ConcurrentHashMap<>(); // finds: thread-safe and still shared

        private Vouchers() {}

        public static synchronized Vouchers instance() {
            if (instance == null) {
                instance = new Vouchers();
            }
            return instance;
        }

        public int redeem(String code) {
            return cents.computeIfAbsent(code, key -> key.length());
        }
    }

    /** The holder idiom; the state sits behind a lock. */
    public static final class Journal {
        private final List<String> lines = new ArrayList<>(); // finds: safe behind a lock and still shared

        private Journal() {}

        private static final class Holder {
            static final Journal JOURNAL = new Journal();
        }

        public static Journal journal() {
            return Holder.JOURNAL;
        }

        public void write(String line) {
            synchronized (lines) {
                lines.add(line);
            }
        }
    }

    /** A limit. */
    public static final class Gate {
        static final Gate GATE = new Gate();
        private int open; // finds: Gate.enter() assigns its

        private Gate() {}

        public boolean enter() {
            if (open >= 10) {
                return false;
            }
            open++;
            return true;
        }
    }

    /** Numbers that are handed out. */
    public static final class Numbers {
        static final Numbers NUMBERS = new Numbers();
        private final AtomicInteger next = new AtomicInteger(); // finds: Numbers.next: AtomicInteger

        private Numbers() {}

        public int next() {
            return next.incrementAndGet();
        }
    }

    /** Swapped by a refresher. */
    public static final class Rates {
        static final Rates RATES = new Rates();
        private final AtomicReference<String> table = new AtomicReference<>(""); // finds: AtomicReference

        private Rates() {}

        public void refresh(String text) {
            table.set(text);
        }

        public String table() {
            return table.get();
        }
    }

    /** The state stands in the super-class. */
    public static final class Ledger extends Book { // finds: Book.entries: ArrayList
        static final Ledger LEDGER = new Ledger();

        private Ledger() {}
    }

    static class Book {
        private final List<String> entries = new ArrayList<>();

        public void enter(String entry) {
            entries.add(entry);
        }

        public void strike(String entry) {
            entries.remove(entry);
        }
    }

    /** The state is two steps away, in objects that it made itself. */
    public static final class Depot {
        static final Depot DEPOT = new Depot();
        private final Shelves shelves = new Shelves(); // finds: → HeldInStaticFields.Boxes.full

        private Depot() {}

        public void store(String box) {
            shelves.store(box);
        }
    }

    static final class Shelves {
        private final Boxes boxes = new Boxes();

        void store(String box) {
            boxes.fill(box);
        }
    }

    static final class Boxes {
        private final List<String> full = new ArrayList<>();

        void fill(String box) {
            full.add(box);
        }
    }

    /** A counter behind a lock, which is handed out. */
    public static final class Tickets {
        static final Tickets TICKETS = new Tickets();
        private long last; // finds: Tickets.last: long, safe behind a lock and still shared

        private Tickets() {}

        public synchronized long next() {
            return ++last;
        }
    }

    /** A limit that an atomic counts up to. */
    public static final class Turnstile {
        static final Turnstile TURNSTILE = new Turnstile();
        private final AtomicInteger inside = new AtomicInteger(); // finds: Turnstile.inside: AtomicInteger

        private Turnstile() {}

        public void enter() {
            if (inside.incrementAndGet() > 100) {
                throw new IllegalStateException("full");
            }
        }
    }

    /** Writes the field of a part. */
    public static final class Desk {
        static final Desk DESK = new Desk();
        private final Note note = new Note(); // finds: → HeldInStaticFields.Note.text

        private Desk() {}

        public void write(String text) {
            note.text = text;
        }

        public String read() {
            return note.text;
        }
    }

    static final class Note {
        private String text = "";
    }

    /** Numbers of a part, handed out as they were before. */
    public static final class Office {
        static final Office OFFICE = new Office();
        private final Slips slips = new Slips(); // finds: → HeldInStaticFields.Slips.number

        private Office() {}

        public int draw() {
            return slips.draw();
        }
    }

    static final class Slips {
        private int number;

        int draw() {
            return number++;
        }
    }

    /** The state is three steps away. */
    public static final class Port {
        static final Port PORT = new Port();
        private final Depots depots = new Depots(); // finds: → HeldInStaticFields.Boxes.full

        private Port() {}

        public void unload(String box) {
            depots.take(box);
        }
    }

    static final class Depots {
        private final Shelves shelves = new Shelves();

        void take(String box) {
            shelves.store(box);
        }
    }

    /** An array. */
    public static final class Seats {
        static final Seats SEATS = new Seats();
        private final boolean[] taken = new boolean[100]; // finds: Seats.taken: boolean[]

        private Seats() {}

        public void take(int seat) {
            taken[seat] = true;
        }
    }

    /** Changed inside a lambda. */
    public static final class Tally {
        static final Tally TALLY = new Tally();
        private final Map<String, Integer> votes = new HashMap<>(); // finds: Tally.count(List) changes its

        private Tally() {}

        public void count(List<String> names) {
            names.forEach(name -> votes.merge(name, 1, Integer::sum));
        }
    }
}
