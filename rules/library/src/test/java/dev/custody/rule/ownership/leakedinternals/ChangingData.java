package dev.custody.rule.ownership.leakedinternals;

import java.util.AbstractMap;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/** Objects that go on changing what they let out. */
public class ChangingData {
    /** Lets out its list. */
    public static class Order {
        private final List<String> lines = new ArrayList<>();
        private String note = "";

        public void add(String article) {
            lines.add(article);
        }

        public List<String> lines() {
            return lines; // finds: Order.lines() hands out ChangingData.Order.lines, the object's own ArrayList, which
            // ChangingData.Order.add(String)
        }

        public Collection<String> sortedLines() {
            Collections.sort(lines);
            return new ArrayList<>(lines);
        }

        public String note() {
            return note;
        }

        public void remark(String text) {
            note = text;
        }
    }

    /** Makes its map when it is first needed. */
    public static class Returns {
        private Map<String, Integer> reasons;

        public void add(String reason) {
            if (reasons == null) {
                reasons = new HashMap<>();
            }
            reasons.merge(reason, 1, Integer::sum);
        }

        public Map<String, Integer> reasons() {
            return reasons == null ? Collections.emptyMap() : reasons; // finds: the object's own HashMap
        }
    }

    /** A registry whose views let callers unregister. */
    public static class Couriers {
        private final Map<String, Runnable> byName = new ConcurrentHashMap<>();
        private final Map<String, Runnable> byTown = new ConcurrentHashMap<>();
        private final Map<String, Runnable> byPrice = new LinkedHashMap<>();
        private final List<String> history = Collections.synchronizedList(new ArrayList<>());
        private final TreeSet<String> towns = new TreeSet<>();

        public void register(String name, Runnable courier) {
            byName.put(name, courier);
            byTown.put(name, courier);
            byPrice.put(name, courier);
            history.add(name);
            towns.add(name);
        }

        public Set<String> names() {
            return byName.keySet(); // finds: hands out a modifiable view of ChangingData.Couriers.byName
        }

        public Collection<Runnable> couriers() {
            return byTown.values(); // finds: hands out a modifiable view of ChangingData.Couriers.byTown
        }

        public Set<Map.Entry<String, Runnable>> prices() {
            return byPrice.entrySet(); // finds: hands out a modifiable view of ChangingData.Couriers.byPrice
        }

        public List<String> latest() {
            return history.subList(0, Math.min(10, history.size())); // finds: ChangingData.Couriers.history
        }

        public Set<String> townsBefore(String name) {
            return towns.headSet(name); // finds: hands out a modifiable view of ChangingData.Couriers.towns
        }
    }

    /** Wraps what it lets out, and passes it through helpers. */
    public static class Invoice {
        private final List<String> items = new ArrayList<>();
        private final List<String> taxes = new ArrayList<>();
        private final List<String> discounts = new ArrayList<>();
        private final Map<String, List<String>> notes = new HashMap<>();
        private final AtomicLong total = new AtomicLong();

        public void add(String item, long amount) {
            items.add(item);
            taxes.add(item);
            discounts.add(item);
            notes.computeIfAbsent(item, key -> new ArrayList<>()).add(item);
            total.addAndGet(amount);
        }

        public Optional<List<String>> items() {
            return Optional.of(items); // finds: wrapper around ChangingData.Invoice.items
        }

        public Map.Entry<String, List<String>> namedTaxes(String name) {
            return new AbstractMap.SimpleEntry<>(name, taxes); // finds: ChangingData.Invoice.taxes
        }

        public List<String> discounts() {
            return checked(found()); // finds: hands out ChangingData.Invoice.discounts
        }

        private List<String> found() {
            return Objects.requireNonNull(discounts);
        }

        private static <T> T checked(T value) {
            return value;
        }

        public List<String> notesOf(String item) {
            return notes.get(item); // finds: hands out an inner container of ChangingData.Invoice.notes
        }

        public AtomicLong total() {
            return total; // finds: the object's own AtomicLong
        }
    }

    /** A public field. */
    public static class Basket {
        public final List<String> articles = new ArrayList<>(); // finds: Basket.articles is public

        public void drop() {
            articles.clear();
        }
    }

    /** The same data through several members is one finding. */
    public static class Stock {
        private final Map<String, Integer> amounts = new HashMap<>();

        public void receive(String article) {
            amounts.merge(article, 1, Integer::sum);
        }

        public Map<String, Integer> amounts() {
            return amounts; // finds: hands out ChangingData.Stock.amounts
        }

        public Set<String> articles() {
            return amounts.keySet();
        }
    }

    /** Fields of a super-class, changed by the sub-class. */
    protected abstract static class Journal {
        protected final List<String> entries = new ArrayList<>();
    }

    /** Lets out what it inherits. */
    public static class Ledger extends Journal {
        public void post(String entry) {
            entries.add(entry);
        }

        public List<String> entries() {
            return entries; // finds: Ledger.entries() hands out ChangingData.Journal.entries
        }
    }

    /** Generic members. */
    public static class Shelf<T extends Comparable<T>> {
        private final List<T> things = new ArrayList<>();

        public void put(T thing) {
            things.add(thing);
        }

        public <C extends Collection<T>> List<T> things(C except) {
            except.clear();
            return things; // finds: hands out ChangingData.Shelf.things
        }
    }

    /** Known only by the interface it stands behind. */
    public interface Queue {
        List<String> waiting();
    }

    static class ParcelQueue implements Queue {
        private final List<String> waiting = new ArrayList<>();

        void join(String parcel) {
            waiting.add(parcel);
        }

        @Override
        public List<String> waiting() {
            return waiting; // finds: ParcelQueue.waiting() hands out
        }
    }
}
