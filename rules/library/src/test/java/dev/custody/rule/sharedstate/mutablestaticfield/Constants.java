package dev.custody.rule.sharedstate.mutablestaticfield;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicIntegerFieldUpdater;
import java.util.function.Function;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Static fields that are filled while their class is initialised, and never again. */
public class Constants {
    private static final long serialVersionUID = 1L;
    static final int MOST_LINES = 10;
    private static final List<String> UNITS = List.of("g", "kg");
    private static final Map<String, Integer> DIGITS = new HashMap<>();
    private static final Map<String, Integer> ZONES = new TreeMap<>();
    private static final Map<String, Integer> WEIGHTS = weights();
    private static final List<String> TOWNS = new ArrayList<>();
    private static final int[] SQUARES = new int[10];
    private static final String[] NONE = {};
    private static final Set<String> VOWELS = Collections.unmodifiableSet(Set.of("a", "e"));
    private static final ThreadLocal<StringBuilder> BUFFER = ThreadLocal.withInitial(StringBuilder::new);
    private static final System.Logger LOG = System.getLogger("shop");
    private static final LocalDate EPOCH = LocalDate.of(1970, 1, 1);
    private static final AtomicIntegerFieldUpdater<Constants> UPDATER =
            AtomicIntegerFieldUpdater.newUpdater(Constants.class, "count");
    private static final VarHandle COUNT = handle();
    private static String neverWritten;

    static {
        DIGITS.put("EUR", 2);
        DIGITS.put("JPY", 0);
        fillZones();
        Stream.of("Bonn", "Ulm").forEach(town -> TOWNS.add(town));
        for (int i = 0; i < SQUARES.length; i++) {
            SQUARES[i] = i * i;
        }
    }

    private volatile int count;

    private static void fillZones() {
        ZONES.put("near", 1);
        addFar();
    }

    private static void addFar() {
        ZONES.put("far", 2);
    }

    private static Map<String, Integer> weights() {
        Map<String, Integer> weights = new HashMap<>();
        weights.put("letter", 20);
        return weights;
    }

    private static VarHandle handle() {
        try {
            return MethodHandles.lookup().findVarHandle(Constants.class, "count", int.class);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    public String describe(String currency) {
        LOG.log(System.Logger.Level.DEBUG, currency);
        StringBuilder text = BUFFER.get();
        text.setLength(0);
        UPDATER.incrementAndGet(this);
        COUNT.getAndAdd(this, 1);
        List<String> copy = new ArrayList<>(TOWNS);
        copy.add(currency);
        int[] squares = SQUARES.clone();
        squares[0] = count;
        Arrays.sort(squares);
        Map<String, Integer> more = new HashMap<>(ZONES);
        more.putAll(WEIGHTS);
        List<String> units = new ArrayList<>();
        units.addAll(UNITS);
        System.arraycopy(SQUARES, 0, squares, 0, 2);
        return text.append(DIGITS.get(currency))
                .append(copy)
                .append(more)
                .append(units)
                .append(EPOCH)
                .append(neverWritten)
                .append(VOWELS)
                .append(NONE.length)
                .append(MOST_LINES + serialVersionUID)
                .toString();
    }

    /** Looked up by a map that the constants fill. */
    public enum Size {
        SMALL("s"),
        LARGE("l");

        private static final Map<String, Size> BY_CODE =
                Stream.of(values()).collect(Collectors.toMap(size -> size.code, Function.identity()));
        private static final Map<Size, Size> NEXT = new EnumMap<>(Size.class);

        static {
            for (Size size : values()) {
                NEXT.put(size, LARGE);
            }
        }

        private final String code;

        Size(String code) {
            this.code = code;
        }

        public static Size of(String code) {
            return NEXT.get(BY_CODE.get(code));
        }
    }

    /** An enum made by hand: its constructor registers, and only the initialiser calls it. */
    public static final class Carrier {
        private static final Map<String, Carrier> ALL = new HashMap<>();

        public static final Carrier TRAIN = new Carrier("train");
        public static final Carrier SHIP = new Carrier("ship");

        private final String name;

        private Carrier(String name) {
            this.name = name;
            ALL.put(name, this);
        }

        public static Carrier of(String name) {
            return ALL.get(name);
        }

        public String name() {
            return name;
        }
    }

    private static Logger log = Logger.getLogger("constants");

    /** A logger is what a class observes itself through, also where it can be replaced. */
    public static void logTo(Logger other) {
        log = other;
    }

    public static void say(String text) {
        log.info(text);
    }

    /** Text by state: the compiler keeps a table for the switch. */
    public static String text(Size size) {
        assert size != null;
        switch (size) {
            case SMALL:
                return "small";
            default:
                return "large";
        }
    }
}
