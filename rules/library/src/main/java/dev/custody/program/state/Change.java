package dev.custody.program.state;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One way from a state to another, or back to the same.
 *
 * @param from the state the object was in, as a set of one; bit 63 stands for null
 * @param to the state written, likewise
 * @param opaque whether it is not sure: something decides about it, or says what is written, that was not worked out
 */
public record Change(long from, long to, boolean opaque) implements Comparable<Change> {
    /**
     * The steps of a write. It may lead anywhere when its value is not known, unless that is what the caller likes; which of
     * several values goes with which of several states is not sure, and neither is anything where all states are possible
     * since they were lost track of.
     *
     * @param from states that the object may be in before
     */
    static Set<Change> steps(FiniteType states, long from, Value value) {
        boolean known = value.is(Value.Kind.CONSTANTS);
        long to = known ? value.bits() : states.all();
        boolean mixed = Long.bitCount(from) > 1 && Long.bitCount(to) > 1;
        boolean lost = from == states.all() && Long.bitCount(from) > 2;
        boolean unsure = mixed || lost || (!known && !value.argument());
        Set<Change> steps = new HashSet<>();
        for (Value before : Elements.of(Value.set(states, from))) {
            for (Value after : Elements.of(Value.set(states, to))) {
                steps.add(new Change(before.bits(), after.bits(), unsure));
            }
        }
        return steps;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Change change && from == change.from && to == change.to && opaque == change.opaque;
    }

    @Override
    public int hashCode() {
        return 31 * (31 * Long.hashCode(from) + Long.hashCode(to)) + Boolean.hashCode(opaque);
    }

    Change opaqueIf(boolean guard) {
        return guard && !opaque ? new Change(from, to, true) : this;
    }

    @Override
    public int compareTo(Change other) {
        int byFrom = Long.compareUnsigned(from, other.from);
        int byTo = byFrom != 0 ? byFrom : Long.compareUnsigned(to, other.to);
        return byTo != 0 ? byTo : Boolean.compare(opaque, other.opaque);
    }

    /** Whether the state stays as it is, which is no edge. */
    public boolean isSelf() {
        return from == to;
    }
}
