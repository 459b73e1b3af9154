package dev.custody.rule.sharedstate.sharedmutablesingleton;

import dev.custody.annotation.Shared;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.ReentrantLock;
import java.util.logging.Logger;
import java.util.regex.Pattern;

/** Singletons that nobody would complain about. */
public class SilentSingletons {
    /** Stateless, with constants of every shape. */
    public static final class Words {
        public static final Words INSTANCE = new Words();
        private static final Logger LOG = Logger.getLogger("words");
        private final Pattern blank = Pattern.compile("\\s+");
        private final List<String> stops = List.of("a", "the");
        private final Set<String> names = new HashSet<>();
        private final String[] units;
        private final Map<String, Integer> digits;
        private final ReentrantLock lock = new ReentrantLock();

        private Words() {
            names.add("Ada");
            units = new String[] {"kg", "m"};
            Map<String, Integer> known = new HashMap<>();
            known.put("EUR", 2);
            digits = Collections.unmodifiableMap(known);
            fill();
        }

        private void fill() {
            names.add("Grace");
        }

        public String[] split(String text) {
            LOG.fine(text);
            lock.lock();
            try {
                List<String> parts = new ArrayList<>(Arrays.asList(blank.split(text)));
                parts.removeAll(stops);
                parts.removeIf(names::contains);
                parts.add(units[digits.getOrDefault(text, 0)]);
                return parts.toArray(String[]::new);
            } finally {
                lock.unlock();
            }
        }
    }

    /** Declared, the whole type or one field. */
    @Shared(reason = "one table for the whole shop")
    public static final class DeclaredTable {
        static final DeclaredTable TABLE = new DeclaredTable();
        private final Map<String, String> rows = new ConcurrentHashMap<>();

        public void put(String key, String row) {
            rows.put(key, row);
        }
    }

    /** Declared, one field. */
    public static final class DeclaredField {
        static final DeclaredField INSTANCE = new DeclaredField();

        @Shared(reason = "computed once an article")
        private final Map<String, Integer> weights = new ConcurrentHashMap<>();

        public int weight(String article) {
            return weights.computeIfAbsent(article, String::length);
        }
    }

    /** Other code makes further objects. */
    public static final class Basket {
        static final Basket EMPTY = new Basket();
        private final List<String> articles = new ArrayList<>();

        public Basket with(String article) {
            Basket more = new Basket();
            more.articles.addAll(articles);
            more.add(article);
            return more;
        }

        public void add(String article) {
            articles.add(article);
        }
    }

    /** Several objects of its own type, none of which is the only one. */
    public static final class Queue {
        static final Queue FAST = new Queue();
        static final Queue SLOW = new Queue();
        private final List<String> waiting = new ArrayList<>();

        public void enter(String name) {
            waiting.add(name);
            waiting.remove(0);
        }
    }

    /** Made by a factory for whoever asks. */
    public static final class Session {
        private static Session last = create();
        private String user = "";

        private Session() {}

        public static Session create() {
            return new Session();
        }

        public static Session last() {
            return last;
        }

        public void enter(String name) {
            user = name + user;
        }
    }

    /** Counts, and nobody asks for more than the figure. */
    public static final class Figures {
        static final Figures FIGURES = new Figures();
        private final LongAdder hits = new LongAdder();
        private final AtomicInteger misses = new AtomicInteger();
        private int total;

        public void hit() {
            hits.increment();
            total++;
        }

        public void miss() {
            misses.incrementAndGet();
            total++;
        }

        public int misses() {
            return misses.get();
        }

        public int total() {
            return total;
        }
    }

    /** Named for what it holds. */
    public static final class ParserStatistics {
        static final ParserStatistics STATISTICS = new ParserStatistics();
        private long longest;

        public void parsed(long length) {
            longest = Math.max(longest, length);
        }
    }

    /** Flags that are raised once. */
    public static final class Server {
        static final Server SERVER = new Server();
        private volatile boolean closed;
        private boolean warned;
        private Thread runner = new Thread("server");

        public void close() {
            closed = true;
        }

        public void warn(String text) {
            if (!warned) {
                warned = true;
                Logger.getGlobal().warning(text);
            }
            if (closed) {
                runner = new Thread(text);
                runner.start();
            }
        }
    }

    /** What belongs to one thread. */
    public static final class Requests {
        static final Requests REQUESTS = new Requests();
        private final ThreadLocal<String> user = new ThreadLocal<>();

        public void run(String name, Runnable job) {
            user.set(name);
            try {
                job.run();
            } finally {
                user.remove();
            }
        }
    }

    /** Wired in two phases: only a constructor calls it. */
    public static final class Board {
        static final Board BOARD = new Board();
        private final List<Runnable> queues = new ArrayList<>();

        void attachQueue(Runnable queue) {
            queues.add(queue);
        }

        public void runAll() {
            queues.forEach(Runnable::run);
        }
    }

    /** The one that wires. */
    public static final class Worker implements Runnable {
        public Worker() {
            Board.BOARD.attachQueue(this);
        }

        @Override
        public void run() {}
    }

    /** A part that is made and used inside one method, and a copy of itself that it changes. */
    public static final class Excluder implements Cloneable {
        static final Excluder DEFAULT = new Excluder();
        private int version;

        public Excluder at(int newVersion) throws CloneNotSupportedException {
            Excluder copy = (Excluder) clone();
            copy.version = newVersion;
            return copy;
        }
    }

    /** Null objects never run what their super-class does for others. */
    static class Buffer {
        private int used;

        void grow(int by) {
            used = Math.max(used, by);
        }

        public void write(int size) {
            grow(size);
        }
    }

    static final class FileBuffer extends Buffer {
        void fill() {
            grow(8);
        }
    }

    static final class NoBuffer extends Buffer {
        static final NoBuffer NONE = new NoBuffer();

        @Override
        public void write(int size) {}
    }

    /** A flag that an atomic raises. */
    public static final class Once {
        static final Once ONCE = new Once();
        private final AtomicBoolean done = new AtomicBoolean();

        public boolean isDone() {
            return done.get();
        }
    }

    /** A context that stands for none; those of running jobs are of the class below. */
    public static class Context {
        public static final Context NONE = new Context("");
        private final String job;
        private String progress = "";

        protected Context(String job) {
            this.job = job;
        }

        public void report(String newProgress) {
            progress = job + newProgress;
        }

        public String progress() {
            return progress;
        }
    }

    static final class RunningContext extends Context {
        RunningContext(String job) {
            super(job);
        }
    }

    /** As AspectJ weaves it: a container gets the aspect from the field and sets its properties. */
    public static class TimingAspect {
        private static final TimingAspect ajc$perSingletonInstance = new TimingAspect();
        private Worker worker = new Worker();

        public static TimingAspect aspectOf() {
            return ajc$perSingletonInstance;
        }

        public void setWorker(Worker worker) {
            this.worker = worker;
        }

        public Worker worker() {
            return worker;
        }
    }
}
