package dev.custody.program.transfer;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What is known at one point of one way through a method. Ways are kept apart as long as they are few, so that {@code if
 * (!sent) close()} is not mistaken for a use of what was sent; then they join, the dead by union, the rest by what they agree
 * on.
 */
final class Way {
    /** Nodes, and behind them fields, whose value was given away on this way. */
    private final BitSet dead;

    /** Of each set of nodes that a branch asks for, the one that the way made last. */
    private final BitSet latest;

    /** Nodes whose value each field holds, by the number of the field. */
    private final BitSet[] held;

    /** Branches that were taken, by the number of their question. */
    private final Map<Integer, Boolean> answers;

    Way(int fields) {
        this(new BitSet(), new BitSet(), new BitSet[fields], new HashMap<>());
        Arrays.setAll(held, field -> new BitSet());
    }

    private Way(BitSet dead, BitSet latest, BitSet[] held, Map<Integer, Boolean> answers) {
        this.dead = dead;
        this.latest = latest;
        this.held = held;
        this.answers = answers;
    }

    Way copy() {
        BitSet[] copies = new BitSet[held.length];
        Arrays.setAll(copies, field -> (BitSet) held[field].clone());
        return new Way((BitSet) dead.clone(), (BitSet) latest.clone(), copies, new HashMap<>(answers));
    }

    BitSet dead() {
        return dead;
    }

    BitSet latest() {
        return latest;
    }

    BitSet held(int field) {
        return held[field];
    }

    int fields() {
        return held.length;
    }

    Map<Integer, Boolean> answers() {
        return answers;
    }

    /** Both ways in one. */
    Way join(Way other) {
        Way joined = copy();
        joined.dead.or(other.dead);
        joined.latest.and(other.latest);
        for (int field = 0; field < held.length; field++) {
            joined.held[field].or(other.held[field]);
        }
        joined.answers.entrySet().retainAll(other.answers.entrySet());
        return joined;
    }

    static Way join(List<Way> ways) {
        return ways.stream().reduce(Way::join).orElseThrow();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Way way
                && dead.equals(way.dead)
                && latest.equals(way.latest)
                && Arrays.equals(held, way.held)
                && answers.equals(way.answers);
    }

    @Override
    public int hashCode() {
        return Objects.hash(dead, latest, Arrays.hashCode(held), answers);
    }
}
