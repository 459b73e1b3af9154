package dev.custody.rule.ownership.leakedinternals;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.function.Supplier;

/** Inner objects that let out what the object around them has, and others that keep it. */
public class ThroughInnerObjects {
    private final List<String> stops = new ArrayList<>();
    private final List<String> drivers = new ArrayList<>();
    private final List<String> tickets = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();

    public void add(String stop) {
        stops.add(stop);
        drivers.add(stop);
        tickets.add(stop);
        notes.add(stop);
    }

    public Timetable timetable() {
        return new Timetable();
    }

    /** Shows the stops. */
    public class Timetable {
        public List<String> stops() {
            return stops; // finds: hands out ThroughInnerObjects.stops, the object's own ArrayList
        }

        public List<String> copy() {
            return List.copyOf(notes);
        }
    }

    public Supplier<List<String>> drivers() {
        return new Supplier<>() {
            @Override
            public List<String> get() {
                return drivers; // finds: hands out ThroughInnerObjects.drivers, the object's own ArrayList
            }
        };
    }

    public Future<List<String>> inBackground(ExecutorService executor) {
        return executor.submit(new Callable<>() {
            @Override
            public List<String> call() {
                return notes;
            }
        });
    }

    public Iterable<String> each() {
        return new Iterable<>() {
            @Override
            public Iterator<String> iterator() {
                return notes.iterator();
            }
        };
    }

    /** Nobody outside gets one. */
    private final class Clerk {
        public List<String> tickets() {
            return tickets;
        }
    }

    public int count() {
        return new Clerk().tickets().size();
    }

    /** Has no object around it, only one that it is given. */
    public static class Reader {
        private final ThroughInnerObjects bus;

        public Reader(ThroughInnerObjects bus) {
            this.bus = bus;
        }

        public int count() {
            return bus.count();
        }
    }
}
