package dev.custody.rule.ownership.capturedargument;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.Collections;
import java.util.Date;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.IntSupplier;

/** Objects that change what they were given. */
public class ChangedByTheObject {
    /** Takes lines off the caller's list. */
    public static class PackingList {
        private final List<String> open;

        public PackingList(List<String> open) {
            this.open = open; // finds: which ChangedByTheObject.PackingList.packNext() changes
        }

        public String packNext() {
            return open.remove(0);
        }
    }

    /** Trusts a user's certificates from then on, for everybody. */
    public static class CertificateCheck {
        private final Set<String> trusted;

        CertificateCheck(Set<String> trusted, boolean strict) {
            this.trusted = strict ? trusted : new HashSet<>();
        }

        public CertificateCheck(Set<String> trusted) {
            this(Objects.requireNonNull(trusted), true); // finds: CertificateCheck.trust(String) changes
        }

        public void trust(String certificate) {
            trusted.add(certificate);
        }

        public boolean isTrusted(String certificate) {
            return trusted.contains(certificate) || trusted.iterator().next().equals(certificate);
        }
    }

    /** Makes those checks, and shares its own certificates with each of them. */
    public static class CertificateChecks {
        private final Set<String> trusted = new HashSet<>();

        public CertificateCheck forUser(String certificate) {
            CertificateCheck check = new CertificateCheck(trusted);
            check.trust(certificate);
            return check;
        }
    }

    /** A setter next to an adder. */
    public static class Schedule {
        private List<String> tasks = new ArrayList<>();

        public void setTasks(List<String> tasks) {
            this.tasks = tasks; // finds: Schedule.setTasks(List) keeps the caller's List tasks
        }

        public void addTask(String task) {
            if (tasks == null) {
                tasks = new ArrayList<>();
            }
            tasks.add(task);
        }

        public String next() {
            return tasks.get(0);
        }
    }

    /** Adds to the caller's list at the end of a chain of constructors. */
    public static class Route {
        private final List<String> stops;
        private final boolean isReturning;

        public Route(List<String> stops) {
            this(stops, "depot"); // finds: Route(List) keeps the caller's List stops
        }

        private Route(List<String> stops, String end) {
            this(stops, end, true);
        }

        private Route(List<String> stops, String end, boolean isReturning) {
            this.stops = stops;
            this.stops.add(end);
            this.isReturning = isReturning;
        }

        public String last() {
            return isReturning ? stops.get(stops.size() - 1) : "";
        }
    }

    /** Adds to the argument before it keeps it. */
    public static class Voyage {
        private final List<String> ports;

        public Voyage(List<String> ports) {
            ports.add("home");
            this.ports = ports; // finds: Voyage(List) changes
        }

        public String last() {
            return ports.get(ports.size() - 1);
        }
    }

    /** What the super-class keeps, the sub-class changes. */
    protected abstract static class Journal {
        protected final List<String> entries;

        protected Journal(List<String> entries) {
            this.entries = entries;
        }
    }

    /** A ledger with a constructor of its own. */
    public static class Ledger extends Journal {
        public Ledger(List<String> entries) {
            super(entries); // finds: which ChangedByTheObject.Ledger.post(String) changes
        }

        public void post(String entry) {
            entries.add(entry);
        }

        public String first() {
            return entries.get(0);
        }
    }

    /** Keeps it through a private method. */
    public static class Invoice {
        private Collection<String> items = List.of();

        public void fill(Collection<String> given) {
            take(given); // finds: Invoice.fill(Collection) keeps the caller's Collection given
        }

        private void take(Collection<String> given) {
            items = checked(given);
        }

        private static <T> T checked(T value) {
            return Objects.requireNonNull(value);
        }

        public void drop(String item) {
            items.remove(item);
        }

        public String text() {
            return String.join(", ", items);
        }
    }

    /** Adds a list as a whole, and later something to it. */
    public static class Batches {
        private final List<List<String>> batches = new ArrayList<>();
        private final Map<String, List<String>> byTown = new HashMap<>();

        public void add(List<String> batch) {
            batches.add(batch); // finds: Batches.add(List) keeps the caller's List batch
        }

        public void addAll(List<String> batch) {
            batches.add(new ArrayList<>(batch));
        }

        public void put(String town, List<String> batch) {
            byTown.put(town, batch); // finds: in ChangedByTheObject.Batches.byTown
        }

        public void extend(String parcel) {
            batches.get(0).add(parcel);
            byTown.get("here").add(parcel);
        }
    }

    /** A function that captured it changes it. */
    public static class Inbox {
        private final Consumer<String> receive;
        private final IntSupplier size;

        public Inbox(List<String> mails, List<String> archive) {
            this.receive = mail -> mails.add(mail); // finds: Inbox(List, List) keeps the caller's List mails
            this.size = () -> archive.size();
        }

        public int receive(String mail) {
            receive.accept(mail);
            return size.getAsInt();
        }
    }

    /** So does an anonymous class. */
    public static class Outbox {
        private final Runnable clear;

        public Outbox(List<String> mails) {
            Runnable all = new Runnable() {
                @Override
                public void run() {
                    mails.clear();
                }
            };
            this.clear = all; // finds: List mails
        }

        public void clear() {
            clear.run();
        }
    }

    /** Sorts the caller's array and moves the caller's date. */
    public static class Ranking {
        private final String[] names;
        private final Date until;
        private final BitSet absent;

        public Ranking(String[] names, Date until, BitSet absent) {
            this.names = names; // finds: keeps the caller's String[] names
            this.until = until; // finds: keeps the caller's Date until
            this.absent = absent; // finds: keeps the caller's BitSet absent
        }

        public String best() {
            Arrays.sort(names);
            return names[0];
        }

        public long prolong() {
            until.setTime(until.getTime() + 1000);
            absent.clear();
            return until.getTime() + absent.cardinality();
        }
    }

    /** A factory method is a way in as well. */
    public static final class Basket {
        private final List<String> articles;

        private Basket(List<String> articles) {
            this.articles = articles;
        }

        public static Basket of(List<String> articles) {
            return new Basket(articles); // finds: Basket.of(List) keeps the caller's List articles
        }

        public void drop(String article) {
            articles.remove(article);
        }
    }

    /** A view of the caller's list. */
    public static class Queue {
        private final List<String> waiting;

        public Queue(List<String> waiting) {
            this.waiting = Collections.synchronizedList(waiting); // finds: keeps the caller's List waiting
        }

        public String next() {
            return waiting.remove(0);
        }
    }

    /** An adder that replaces what there is. */
    public static class Rights {
        private Set<String> rights = new HashSet<>();

        public void addRights(Set<String> more) {
            this.rights = more; // finds: Rights.addRights(Set) keeps the caller's Set more
        }

        public void addRight(String right) {
            rights.add(right);
        }

        public Set<String> rights() {
            return rights;
        }
    }

    /** Adds, and tells how many there are: it takes the list for its own. */
    public static class Waitlist {
        private List<String> names = new ArrayList<>();

        public void replace(List<String> others) {
            this.names = others; // finds: which ChangedByTheObject.Waitlist.enter(String) changes
        }

        public void enter(String name) {
            names.add(name);
        }

        public int length() {
            return names.size();
        }
    }

    /** Keeps a caller's list, to which it adds callers' maps: it changes the list alone. */
    public static class Statement {
        private List<Map<String, String>> attributes = new ArrayList<>();

        public void addAttributes(Map<String, String> one) {
            attributes.add(one);
        }

        public void setAttributes(List<Map<String, String>> all) {
            this.attributes = all; // finds: Statement.setAttributes(List) keeps the caller's List all
        }

        public int length() {
            return attributes.size();
        }
    }
}
