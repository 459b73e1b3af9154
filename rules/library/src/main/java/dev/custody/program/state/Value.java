package dev.custody.program.state;

import java.util.Arrays;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a value while a method runs in given states.
 *
 * <pre>
 *                 unknown                  any value; tainted when it depends on the state
 *        /      /        \       \
 *   constants  ints    the object  a set of constants   (strings likewise)
 *     {A,B}   {0,1}     SELF          {A,B}
 *        \      \        /       /
 *                (absent)                  not made on any path so far
 * </pre>
 *
 * Absence is an empty operand, not a value. The join unites sets of one kind; different kinds join to unknown.
 *
 * @param kind what sort of value it is
 * @param type the enum of {@link Kind#CONSTANTS} and {@link Kind#SET}, null otherwise
 * @param bits constants by ordinal; bit 63 stands for null
 * @param ints the possible integers of {@link Kind#INTS}
 * @param texts the possible strings of {@link Kind#TEXTS}
 * @param tainted whether it depends on the object's state; only matters where the value does not decide a test
 * @param argument whether it is what the caller passed, as it is
 */
record Value(
        Kind kind,
        @Nullable EnumType type,
        long bits,
        Set<Integer> ints,
        Set<String> texts,
        boolean tainted,
        boolean argument) {
    static final long NULL_BIT = 1L << 63;
    private static final int MOST_INTS = 64;

    static final Value UNKNOWN = new Value(Kind.UNKNOWN, null, 0, Set.of(), Set.of(), false, false);
    static final Value OPAQUE = new Value(Kind.UNKNOWN, null, 0, Set.of(), Set.of(), true, false);
    static final Value ARGUMENT = new Value(Kind.UNKNOWN, null, 0, Set.of(), Set.of(), false, true);
    static final Value NEVER = new Value(Kind.NEVER, null, 0, Set.of(), Set.of(), false, false);
    static final Value SELF = new Value(Kind.SELF, null, 0, Set.of(), Set.of(), false, false);
    static final Value NULL = new Value(Kind.CONSTANTS, null, NULL_BIT, Set.of(), Set.of(), false, false);

    private static final Value[] SMALL = new Value[32];

    static {
        Arrays.setAll(SMALL, Value::single);
    }

    /** The kinds of values that are told apart. */
    enum Kind {
        UNKNOWN,
        /** What a call that never returns leaves. */
        NEVER,
        /** The object whose state is followed. */
        SELF,
        /** The cell that holds the state: an atomic reference in a field of the object. */
        CELL,
        /** Enum constants or null. */
        CONSTANTS,
        /** Integers, booleans included. */
        INTS,
        /** Strings, names of constants above all. */
        TEXTS,
        /** A collection that holds exactly the constants. */
        SET
    }

    Value {
        ints = Set.copyOf(ints);
        texts = Set.copyOf(texts);
    }

    static Value constants(EnumType type, long bits) {
        return new Value(Kind.CONSTANTS, type, bits, Set.of(), Set.of(), false, false);
    }

    static Value set(EnumType type, long bits) {
        return new Value(Kind.SET, type, bits, Set.of(), Set.of(), false, false);
    }

    static Value cell() {
        return new Value(Kind.CELL, null, 0, Set.of(), Set.of(), false, false);
    }

    static Value of(int number) {
        return number >= 0 && number < SMALL.length ? SMALL[number] : single(number);
    }

    private static Value single(int number) {
        return new Value(Kind.INTS, null, 0, Set.of(number), Set.of(), false, false);
    }

    static Value of(Set<Integer> numbers) {
        return numbers.isEmpty() || numbers.size() > MOST_INTS
                ? OPAQUE
                : new Value(Kind.INTS, null, 0, numbers, Set.of(), false, false);
    }

    static Value ofTexts(Set<String> texts) {
        return texts.isEmpty() || texts.size() > MOST_INTS
                ? OPAQUE
                : new Value(Kind.TEXTS, null, 0, Set.of(), texts, false, false);
    }

    static Value ofBoolean(boolean mayBeTrue, boolean mayBeFalse) {
        Set<Integer> numbers = new TreeSet<>();
        if (mayBeTrue) {
            numbers.add(1);
        }
        if (mayBeFalse) {
            numbers.add(0);
        }
        return of(numbers);
    }

    boolean is(Kind other) {
        return kind == other;
    }

    boolean mayBe(int number) {
        return kind != Kind.INTS || ints.contains(number);
    }

    Value taintedIf(boolean taint) {
        return taint && !tainted ? new Value(kind, type, bits, ints, texts, true, argument) : this;
    }

    Value join(Value other) {
        return equals(other) ? this : union(other);
    }

    private Value union(Value other) {
        boolean taint = tainted || other.tainted;
        if (kind == other.kind && kind == Kind.CONSTANTS && agrees(other)) {
            EnumType joined = type == null ? other.type : type;
            return new Value(kind, joined, bits | other.bits, Set.of(), Set.of(), taint, false);
        }
        if (kind == other.kind && kind == Kind.INTS) {
            if (ints.containsAll(other.ints)) {
                return taintedIf(taint);
            }
            Set<Integer> union = new TreeSet<>(ints);
            union.addAll(other.ints);
            return of(union).taintedIf(taint);
        }
        if (kind == other.kind && kind == Kind.TEXTS) {
            Set<String> union = new TreeSet<>(texts);
            union.addAll(other.texts);
            return ofTexts(union).taintedIf(taint);
        }
        return UNKNOWN.taintedIf(taint);
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
        return Objects.equals(type, other.type) && ints.equals(other.ints) && texts.equals(other.texts);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * kind.hashCode() + Long.hashCode(bits)) + ints.hashCode() + texts.hashCode();
    }

    private boolean agrees(Value other) {
        return type == null || other.type == null || type.equals(other.type);
    }
}
