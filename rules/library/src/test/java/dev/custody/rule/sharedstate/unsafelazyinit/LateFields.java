package dev.custody.rule.sharedstate.unsafelazyinit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
