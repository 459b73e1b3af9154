package dev.custody.program.state;

import dev.custody.facts.Node;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a value while a method runs in given states.
 *
 * <pre>
 *                 unknown                  any value; tainted when it depends on the state
 *        /      /        \       \
 *   constants  ints    the object  a set of constants   (strings, maps, lambdas likewise)
 *     {A,B}   {0,1}     SELF          {A,B}
 *        \      \        /       /
 *                (absent)                  not made on any path so far
 * </pre>
 *
 * Absence is an empty operand, not a value. The join unites sets of one kind; different kinds join to unknown, and so do
 * collections that differ.
 *
 * @param kind what sort of value it is
 * @param type the type of {@link Kind#CONSTANTS} and of those in a {@link Kind#SET}, null otherwise
 * @param bits constants by ordinal, bit 63 stands for null; the number of a {@link Kind#REF}
 * @param ints the possible integers of {@link Kind#INTS}, or those in a {@link Kind#SET}
 * @param texts the possible strings of {@link Kind#TEXTS}, or those in a {@link Kind#SET}
 * @param parts what a map, a lambda or an optional is made of
 * @param tainted whether it depends on the object's state; only matters where the value does not decide a test
 * @param argument whether it is what the caller passed, as it is
 */
record Value(
        Kind kind,
        @Nullable FiniteType type,
        long bits,
        Set<Integer> ints,
        Set<String> texts,
        Parts parts,
        boolean tainted,
        boolean argument) {
    static final long NULL_BIT = 1L << 63;
    private static final int MOST_INTS = 64;
    private static final Parts NO_PARTS = Parts.None.NONE;

    static final Value UNKNOWN = of(Kind.UNKNOWN);
    static final Value OPAQUE = UNKNOWN.taintedIf(true);
    static final Value ARGUMENT = UNKNOWN.asArgument();
    static final Value NEVER = of(Kind.NEVER);
    static final Value SELF = of(Kind.SELF);
    static final Value INNER = of(Kind.INNER);
    static final Value CELL = of(Kind.CELL);
    static final Value NULL = new Value(Kind.CONSTANTS, null, NULL_BIT, Set.of(), Set.of(), NO_PARTS, false, false);
    /** A boolean that nothing is known of. */
    private static final Value EITHER = of(Set.of(0, 1));

    static final Value EMPTY_SET = of(Kind.SET);
    static final Value EMPTY_MAP = map(Map.of());

    private static final Value[] SMALL = new Value[32];

    static {
        for (int i = 0; i < SMALL.length; i++) {
            SMALL[i] = single(i);
        }
    }

    /** The kinds of values that are told apart. */
    enum Kind {
        UNKNOWN,
        /** What a call that never returns leaves. */
        NEVER,
        /** The object whose state is followed. */
        SELF,
        /** An object of an inner class that belongs to it. */
        INNER,
        /** The cell that holds the state: an atomic reference in a field of the object, or a handle of the field. */
        CELL,
        /** Constants of a finite type, or null. */
        CONSTANTS,
        /** Integers, booleans included. */
        INTS,
        /** Strings, names of constants above all; a class is the string of its descriptor. */
        TEXTS,
        /** A collection that holds exactly the constants, integers and strings. */
        SET,
        /** A map that has exactly the entries. */
        MAP,
        /** A lambda or method reference. */
        LAMBDA,
        /** An {@code Optional}. */
        OPTIONAL,
        /** A collection that an initialiser is filling. */
        REF
    }

    /** What some kinds of values are made of. */
    sealed interface Parts {
        /** Most values have none. */
        enum None implements Parts {
            NONE
        }

        /** Entries of a map; each key is one constant, integer or string. */
        record Entries(Map<Value, Value> entries) implements Parts {
            public Entries {
                entries = Map.copyOf(entries);
            }

            @Override
            public boolean equals(@Nullable Object other) {
                return other instanceof Entries map && entries.equals(map.entries);
            }

            @Override
            public int hashCode() {
                return entries.hashCode();
            }
        }

        /** A lambda with the values it was made with, a bound receiver first. */
        record Closure(Node.Lambda lambda, List<Value> captured) implements Parts {
            public Closure {
                captured = List.copyOf(captured);
            }

            @Override
            public boolean equals(@Nullable Object other) {
                return other instanceof Closure closure
                        && lambda.equals(closure.lambda)
                        && captured.equals(closure.captured);
            }

            @Override
            public int hashCode() {
                return 31 * lambda.hashCode() + captured.hashCode();
            }
        }

        /** What an optional holds if it is not empty. */
        record Held(Value value, boolean mayBeEmpty, boolean mayBePresent) implements Parts {
            @Override
            public boolean equals(@Nullable Object other) {
                return other instanceof Held held
                        && mayBeEmpty == held.mayBeEmpty
                        && mayBePresent == held.mayBePresent
                        && value.equals(held.value);
            }

            @Override
            public int hashCode() {
                return value.hashCode();
            }
        }
    }

    Value {
        ints = ints.isEmpty() ? Set.of() : Set.copyOf(ints);
        texts = texts.isEmpty() ? Set.of() : Set.copyOf(texts);
    }

    private static Value of(Kind kind) {
        return new Value(kind, null, 0, Set.of(), Set.of(), NO_PARTS, false, false);
    }

    static Value constants(@Nullable FiniteType type, long bits) {
        return new Value(Kind.CONSTANTS, type, bits, Set.of(), Set.of(), NO_PARTS, false, false);
    }

    static Value set(@Nullable FiniteType type, long bits) {
        return new Value(Kind.SET, type, bits, Set.of(), Set.of(), NO_PARTS, false, false);
    }

    static Value ref(int number) {
        return new Value(Kind.REF, null, number, Set.of(), Set.of(), NO_PARTS, false, false);
    }

    static Value map(Map<Value, Value> entries) {
        return with(Kind.MAP, new Parts.Entries(entries));
    }

    static Value lambda(Node.Lambda lambda, List<Value> captured) {
        return with(Kind.LAMBDA, new Parts.Closure(lambda, captured));
    }

    static Value optional(Value held, boolean mayBeEmpty, boolean mayBePresent) {
        return with(Kind.OPTIONAL, new Parts.Held(held, mayBeEmpty, mayBePresent))
                .taintedIf(held.tainted);
    }

    private static Value with(Kind kind, Parts parts) {
        return new Value(kind, null, 0, Set.of(), Set.of(), parts, false, false);
    }

    static Value of(int number) {
        return number >= 0 && number < SMALL.length ? SMALL[number] : single(number);
    }

    private static Value single(int number) {
        return new Value(Kind.INTS, null, 0, Set.of(number), Set.of(), NO_PARTS, false, false);
    }

    static Value of(Set<Integer> numbers) {
        return numbers.isEmpty() || numbers.size() > MOST_INTS
                ? OPAQUE
                : new Value(Kind.INTS, null, 0, numbers, Set.of(), NO_PARTS, false, false);
    }

    static Value ofTexts(Set<String> texts) {
        return texts.isEmpty() || texts.size() > MOST_INTS
                ? OPAQUE
                : new Value(Kind.TEXTS, null, 0, Set.of(), texts, NO_PARTS, false, false);
    }

    static Value ofBoolean(boolean mayBeTrue, boolean mayBeFalse) {
        if (mayBeTrue && mayBeFalse) {
            return EITHER;
        }
        return mayBeTrue || mayBeFalse ? of(mayBeTrue ? 1 : 0) : OPAQUE;
    }

    boolean is(Kind other) {
        return kind == other;
    }

    boolean mayBe(int number) {
        return kind != Kind.INTS || ints.contains(number);
    }

    /** Whether one of some values depends on the object's state. */
    static boolean isAnyTainted(List<Value> values) {
        for (Value value : values) {
            if (value.tainted) {
                return true;
            }
        }
        return false;
    }

    /** Whether it is one constant, integer or string and no other. */
    boolean isSingle() {
        return switch (kind) {
            case CONSTANTS -> Long.bitCount(bits) == 1;
            case INTS -> ints.size() == 1;
            case TEXTS -> texts.size() == 1;
            default -> false;
        };
    }

    Value taintedIf(boolean taint) {
        return taint && !tainted ? new Value(kind, type, bits, ints, texts, parts, true, argument) : this;
    }

    /** The value by itself, whatever it depends on and wherever it comes from. */
    Value plain() {
        return tainted || argument ? new Value(kind, type, bits, ints, texts, parts, false, false) : this;
    }

    /** Says that a caller passed it. */
    Value asArgument() {
        return new Value(kind, type, bits, ints, texts, parts, tainted, true);
    }

    /** The set with one more constant, integer or string; unknown for any other element. */
    Value with(Value element) {
        boolean sameType = type == null || element.type == null || type.equals(element.type);
        if (kind != Kind.SET || !element.isSingle() || !sameType || element.bits == NULL_BIT) {
            return UNKNOWN;
        }
        Set<Integer> moreInts = both(ints, element.ints);
        Set<String> moreTexts = both(texts, element.texts);
        FiniteType known = type == null ? element.type : type;
        return new Value(kind, known, bits | element.bits, moreInts, moreTexts, parts, tainted, false);
    }

    Value join(Value other) {
        return equals(other) ? this : union(other);
    }

    private Value union(Value other) {
        boolean taint = tainted || other.tainted;
        if (kind == other.kind && kind == Kind.CONSTANTS && agrees(other)) {
            return constants(type == null ? other.type : type, bits | other.bits)
                    .taintedIf(taint);
        }
        if (kind == other.kind && kind == Kind.INTS) {
            if (ints.containsAll(other.ints)) {
                return taintedIf(taint);
            }
            return of(both(ints, other.ints)).taintedIf(taint);
        }
        if (kind == other.kind && kind == Kind.TEXTS) {
            return ofTexts(both(texts, other.texts)).taintedIf(taint);
        }
        return plain().equals(other.plain()) ? plain().taintedIf(taint) : UNKNOWN.taintedIf(taint);
    }

    private static <T> Set<T> both(Set<T> one, Set<T> other) {
        if (one.isEmpty() || other.isEmpty()) {
            return one.isEmpty() ? other : one;
        }
        Set<T> both = new HashSet<>(one);
        both.addAll(other);
        return both;
    }

    /** Compares what the kind has: nearly all values are of a kind without sets. */
    @Override
    public boolean equals(@Nullable Object other) {
        return this == other
                || (other instanceof Value value
                        && kind == value.kind
                        && bits == value.bits
                        && tainted == value.tainted
                        && argument == value.argument
                        && (kind == Kind.UNKNOWN || hasSameSets(value)));
    }

    private boolean hasSameSets(Value other) {
        return Objects.equals(type, other.type)
                && isSame(ints, other.ints)
                && isSame(texts, other.texts)
                && parts.equals(other.parts);
    }

    private static boolean isSame(Set<?> set, Set<?> other) {
        return set.isEmpty() ? other.isEmpty() : set.equals(other);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * kind.hashCode() + Long.hashCode(bits))
                + ints.hashCode()
                + texts.hashCode()
                + parts.hashCode();
    }

    private boolean agrees(Value other) {
        return type == null || other.type == null || type.equals(other.type);
    }
}
