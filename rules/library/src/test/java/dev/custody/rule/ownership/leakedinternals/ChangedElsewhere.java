package dev.custody.rule.ownership.leakedinternals;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** The change or the way out lies in a lambda, an inner class, a helper or a callback. */
public class ChangedElsewhere {
    /** The caller's function gets the list itself. */
    public static class Manifest {
        private final List<String> parcels = new ArrayList<>();

        public void load(String parcel) {
            parcels.add(parcel);
        }

        public void print(Consumer<List<String>> printer) {
            printer.accept(parcels); // finds: passes its caller's function ChangedElsewhere.Manifest.parcels
        }

        public void each(Consumer<String> printer) {
            parcels.forEach(printer);
        }
    }

    /** A lambda changes the map. */
    public static class Tally {
        private final Map<String, Integer> votes = new HashMap<>();

        public void count(List<String> ballots) {
            ballots.forEach(ballot -> votes.merge(ballot, 1, Integer::sum));
        }

        public Map<String, Integer> votes() {
            return votes; // finds: which ChangedElsewhere.Tally.count(List) goes on changing
        }
    }

    /** An inner class changes the list. */
    public static class Route {
        private final List<String> stops = new ArrayList<>();

        public List<String> stops() {
            return stops; // finds: hands out ChangedElsewhere.Route.stops
        }

        /** Plans stops. */
        public class Planner {
            public void visit(String stop) {
                stops.add(stop);
            }
        }
    }

    /** A static helper changes what it is given. */
    public static class Account {
        private final List<String> bookings = new ArrayList<>();

        public void book(String text) {
            Helpers.append(bookings, text);
        }

        public List<String> bookings() {
            return bookings; // finds: which ChangedElsewhere.Account.book(String) goes on changing
        }
    }

    /** An iterator removes elements. */
    public static class Reminders {
        private final List<String> due = new ArrayList<>();

        public Reminders(List<String> texts) {
            due.addAll(texts);
        }

        public void drop(String text) {
            for (Iterator<String> at = due.iterator(); at.hasNext(); ) {
                if (at.next().equals(text)) {
                    at.remove();
                }
            }
        }

        public List<String> due() {
            return due; // finds: which ChangedElsewhere.Reminders.drop(String) goes on changing
        }
    }

    /** Handed out by a lambda that runs under a guard, and by a supplier. */
    public static class Guarded {
        private final Object guard = new Object();
        private final List<String> keys = new ArrayList<>();
        private final List<String> doors = new ArrayList<>();

        public void add(String key) {
            synchronized (guard) {
                keys.add(key);
                doors.add(key);
            }
        }

        public List<String> keys() {
            return guarded(() -> keys); // finds: hands out ChangedElsewhere.Guarded.keys
        }

        public Supplier<List<String>> doors() {
            return () -> doors; // finds: hands out ChangedElsewhere.Guarded.doors
        }

        private <T> T guarded(Supplier<T> work) {
            synchronized (guard) {
                return work.get();
            }
        }
    }

    static final class Helpers {
        private Helpers() {}

        static void append(List<String> list, String text) {
            list.add(text);
        }
    }
}
