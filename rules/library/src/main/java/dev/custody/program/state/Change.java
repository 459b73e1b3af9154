package dev.custody.program.state;

/**
 * One way from a state to another, or back to the same.
 *
 * @param from the state the object was in, as a set of one; bit 63 stands for null
 * @param to the state written, likewise
 * @param opaque whether it is not sure: something decides about it, or says what is written, that was not worked out
 */
public record Change(long from, long to, boolean opaque) implements Comparable<Change> {
    @Override
    public int compareTo(Change other) {
        int byFrom = Long.compareUnsigned(from, other.from);
        return byFrom != 0 ? byFrom : Long.compareUnsigned(to, other.to);
    }

    /** Whether the state stays as it is, which is no edge. */
    public boolean isSelf() {
        return from == to;
    }
}
