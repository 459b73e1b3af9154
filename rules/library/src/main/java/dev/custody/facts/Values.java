package dev.custody.facts;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * The nodes that an operand may come from: a small sorted set of indexes into {@link Body#nodes()}. Where control flow
 * joins, the sets of both ways are united, so more than one index means "one of these".
 */
public final class Values {
    private static final Values[] SINGLES = new Values[1024];

    /** No operand at all: the receiver of a static call, the value of a {@code return} without one. */
    public static final Values NONE = new Values(new int[0]);

    static {
        Arrays.setAll(SINGLES, node -> new Values(new int[] {node}));
    }

    private static final List<List<Values>> LISTS =
            Arrays.stream(SINGLES).map(List::of).toList();

    private final int[] nodes;

    private Values(int[] nodes) {
        this.nodes = nodes;
    }

    /** The set of one node. */
    public static Values of(int node) {
        return node < SINGLES.length ? SINGLES[node] : new Values(new int[] {node});
    }

    /** The set of these nodes; order and repetition do not matter. */
    public static Values of(int... nodes) {
        int[] sorted = sorted(nodes);
        int count = 0;
        for (int node : sorted) {
            if (count == 0 || sorted[count - 1] != node) {
                sorted[count++] = node;
            }
        }
        return switch (count) {
            case 0 -> NONE;
            case 1 -> of(sorted[0]);
            default -> new Values(count == sorted.length ? sorted : Arrays.copyOf(sorted, count));
        };
    }

    /** Most sets have two or three nodes, which nearly always come in order. */
    private static int[] sorted(int[] nodes) {
        int[] sorted = nodes.clone();
        for (int i = 1; i < sorted.length; i++) {
            if (sorted[i - 1] > sorted[i]) {
                Arrays.sort(sorted);
                return sorted;
            }
        }
        return sorted;
    }

    /** A list of nothing but this; one object for each of the operands that are met most. */
    public List<Values> alone() {
        return nodes.length == 1 && nodes[0] < LISTS.size() ? LISTS.get(nodes[0]) : List.of(this);
    }

    public int size() {
        return nodes.length;
    }

    public boolean isEmpty() {
        return nodes.length == 0;
    }

    /** The index at a position, in ascending order. */
    public int get(int position) {
        return nodes[position];
    }

    public boolean contains(int node) {
        return Arrays.binarySearch(nodes, node) >= 0;
    }

    public boolean anyMatch(IntPredicate test) {
        for (int node : nodes) {
            if (test.test(node)) {
                return true;
            }
        }
        return false;
    }

    /** The indexes in ascending order. */
    public IntStream stream() {
        return IntStream.of(nodes);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Values values && Arrays.equals(nodes, values.nodes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(nodes);
    }

    @Override
    public String toString() {
        return Arrays.toString(nodes);
    }
}
