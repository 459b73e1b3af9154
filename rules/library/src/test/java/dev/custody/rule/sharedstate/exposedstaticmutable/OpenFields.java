package dev.custody.rule.sharedstate.exposedstaticmutable;

import dev.custody.annotation.Shared;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Date;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Static fields that everybody sees. */
public class OpenFields {
    public static final String[] CURRENCIES = {"EUR", "USD"}; // finds: OpenFields.CURRENCIES holds a mutable String[]
    public static final byte[] MAGIC = {1, 2}; // finds: OpenFields.MAGIC
    public static final List<String> TOWNS = new ArrayList<>(); // finds: OpenFields.TOWNS holds a mutable ArrayList
    public static final List<String> DAYS = Arrays.asList("Monday", "Tuesday"); // finds: OpenFields.DAYS
    public static final Map<String, Integer> DIGITS = digits(); // finds: OpenFields.DIGITS
    public static final Set<TimeUnit> UNITS = EnumSet.of(TimeUnit.DAYS); // finds: OpenFields.UNITS
    public static final Date EPOCH = new Date(0); // finds: OpenFields.EPOCH

    public static final TimeUnit[] ALL = TimeUnit.values().clone(); // finds: OpenFields.ALL holds a mutable TimeUnit[]
    public static final Size[] SIZES = Size.values(); // finds: OpenFields.SIZES holds a mutable OpenFields.Size[]
    public static final List<String> MORE = new ArrayList<>(TOWNS); // finds: OpenFields.MORE holds a mutable ArrayList
    public static final String[] CODES = digits().keySet().toArray(new String[0]); // finds: a mutable String[]

    enum Size {
        SMALL,
        LARGE
    }

    public static final String[] NONE = {};
    public static final byte[] NOTHING = new byte[0];
    public static final ByteBuffer EMPTY = ByteBuffer.allocate(0);
    public static final List<String> FIXED = List.of("a");
    public static final Map<String, Integer> VIEW = Collections.unmodifiableMap(digits());
    public static final Set<String> COPY = Set.copyOf(new HashSet<>());
    public static final List<String> LISTED = Stream.of("a").toList();
    public static final List<String> EMPTY_LIST = Collections.emptyList();
    public static final String NAME = "open";
    public static final Object LOCK = new Object();
    public static final List<String> GIVEN = List.copyOf(TOWNS);

    @Shared(reason = "the plugins fill it")
    public static final List<String> DECLARED = new ArrayList<>();

    protected static final String[] PROTECTED = {"a"};
    static final String[] IN_PACKAGE = {"a"};
    private static final String[] HIDDEN = {"a"};

    private static Map<String, Integer> digits() {
        Map<String, Integer> digits = new HashMap<>();
        digits.put("EUR", 2);
        return digits;
    }

    public static String first() {
        return HIDDEN[0] + IN_PACKAGE[0] + PROTECTED[0];
    }

    /** Constants of an interface are fields too. */
    public interface Names {
        Set<String> ALL = new LinkedHashSet<>(List.of("Ada")); // finds: Names.ALL holds a mutable LinkedHashSet
        List<String> FEW = List.of("Ada");
    }

    static class InPackage {
        public static final String[] UNREACHABLE = {"a"};
    }
}
