package dev.custody.rule.sharedstate.unsafelazyinit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.locks.ReentrantLock;

/** Fields that are set on first use. */
public class LateFields {
    private static List<String> plain;
    private static volatile Map<String, String> once;
    private static List<String> halfLocked;
    private static LateFields instance;

    private static volatile List<String> doubleChecked;
    private static List<String> inMethodLock;
    private static List<String> inBlock;
    private static List<String> underLock;
    private static List<String> calledUnderLock;
    private static String name;
    private static Integer size;
    private static List<String> resettable;
    private static final ReentrantLock LOCK = new ReentrantLock();

    private LateFields() {}

    public static int plain() {
        if (plain == null) {
            plain = new ArrayList<>(); // finds: LateFields.plain() sets LateFields.plain on first use without a lock
        }
        return plain.size();
    }

    public static String once(String key) {
        Map<String, String> known = once;
        if (known != null) {
            return known.get(key);
        }
        known = new HashMap<>();
        once = known; // finds: LateFields.once
        return known.get(key);
    }

    public static LateFields instance() {
        if (instance == null) {
            instance = new LateFields(); // has no state: a second one does no harm
        }
        return instance;
    }

    public static int halfLocked() {
        if (halfLocked == null) {
            synchronized (LateFields.class) {
                if (halfLocked == null) {
                    halfLocked = new ArrayList<>(); // finds: and the field is not volatile
                }
            }
        }
        return halfLocked.size();
    }

    public static int doubleChecked() {
        List<String> known = doubleChecked;
        if (known == null) {
            synchronized (LateFields.class) {
                known = doubleChecked;
                if (known == null) {
                    known = new ArrayList<>();
                    doubleChecked = known;
                }
            }
        }
        return known.size();
    }

    public static synchronized int inMethodLock() {
        if (inMethodLock == null) {
            inMethodLock = new ArrayList<>();
        }
        return inMethodLock.size();
    }

    public static int inBlock() {
        synchronized (LateFields.class) {
            if (inBlock == null) {
                inBlock = new ArrayList<>();
            }
            return inBlock.size();
        }
    }

    public static int underLock() {
        LOCK.lock();
        try {
            if (underLock == null) {
                underLock = new ArrayList<>();
            }
            return underLock.size();
        } finally {
            LOCK.unlock();
        }
    }

    public static synchronized int callsUnderLock() {
        return calledUnderLock().size();
    }

    private static List<String> calledUnderLock() {
        if (calledUnderLock == null) {
            calledUnderLock = new ArrayList<>();
        }
        return calledUnderLock;
    }

    public static int name() {
        if (name == null) {
            name = System.getProperty("name");
        }
        if (size == null) {
            size = name.length();
        }
        return size;
    }

    public static int resettable() {
        if (resettable == null) {
            resettable = new ArrayList<>();
        }
        return resettable.size();
    }

    public static void reset() {
        resettable = null;
    }

    /** The holder idiom. */
    public static List<String> held() {
        return List.copyOf(Holder.HELD);
    }

    private static final class Holder {
        static final List<String> HELD = new ArrayList<>();
    }

    private static Map<String, Integer> digits;
    private static List<String> asked;
    private static Seal seal;
    private static final Object GUARD = new Object();

    /** Filled where it is made. */
    public static int digits(String currency) {
        if (digits == null) {
            digits = new HashMap<>(); // finds: LateFields.digits
            digits.put("EUR", 2);
        }
        return digits.getOrDefault(currency, 2);
    }

    public static int asked() {
        if (Objects.isNull(asked)) {
            asked = new ArrayList<>(); // finds: LateFields.asked
        }
        return asked.size();
    }

    /** Whoever comes second may see it before its number is there. */
    public static int seal() {
        if (seal == null) {
            synchronized (GUARD) {
                if (seal == null) {
                    seal = new Seal(7); // finds: and the field is not volatile
                }
            }
        }
        return seal.number;
    }

    private static final class Seal {
        private int number;

        Seal(int number) {
            this.number = number;
        }
    }

    /** The only one of its kind, made without a lock. */
    public static final class Counter {
        private static Counter counter;
        private final List<String> seen = new ArrayList<>();

        private Counter() {}

        public static Counter counter() {
            if (counter == null) {
                counter = new Counter(); // finds: Counter.counter
            }
            return counter;
        }

        public void see(String name) {
            seen.add(name);
            seen.remove(0);
        }
    }

    /** A field of a singleton. */
    public static final class Menu {
        public static final Menu MENU = new Menu();
        private List<String> dishes;

        private Menu() {}

        public int dishes() {
            if (dishes == null) {
                dishes = new ArrayList<>(); // finds: Menu.dishes
            }
            return dishes.size();
        }
    }

    /** An object of which there are many. */
    public static final class Order {
        private List<String> lines;

        public int lines() {
            if (lines == null) {
                lines = new ArrayList<>();
            }
            return lines.size();
        }
    }
}
