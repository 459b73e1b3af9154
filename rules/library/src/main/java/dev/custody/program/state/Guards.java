package dev.custody.program.state;

import dev.custody.facts.Flow;
import java.util.BitSet;

/**
 * Which blocks hang on a test that asks for the state but was not worked out, and which are reached by exceptions only. A
 * block hangs on a test when one side of it leads there and the other does not, or when a call before it may refuse.
 */
final class Guards {
    private final Flow flow;
    private final long[] entry;
    private final BitSet undecided;
    private final BitSet guardCalls;

    /**
     * @param entry states by block, 0 for a block that was not reached
     * @param undecided blocks that end in a test of the state that may go either way
     * @param guardCalls blocks with a call that may throw depending on the state
     */
    Guards(Flow flow, long[] entry, BitSet undecided, BitSet guardCalls) {
        this.flow = flow;
        this.entry = entry.clone();
        this.undecided = (BitSet) undecided.clone();
        this.guardCalls = (BitSet) guardCalls.clone();
    }

    boolean areOpaque(BitSet blocks) {
        for (int call = guardCalls.nextSetBit(0); call >= 0; call = guardCalls.nextSetBit(call + 1)) {
            if (blocks.intersects(reachedFrom(call, -1))) {
                return true;
            }
        }
        for (int test = undecided.nextSetBit(0); test >= 0; test = undecided.nextSetBit(test + 1)) {
            if (divides(test, blocks)) {
                return true;
            }
        }
        return false;
    }

    private boolean divides(int test, BitSet blocks) {
        boolean some = false;
        boolean all = true;
        for (int side : flow.successors(test)) {
            boolean leads = reachedFrom(side, test).intersects(blocks);
            some |= leads;
            all &= leads;
        }
        return some && !all;
    }

    /** Whether none of the blocks is reached without an exception. */
    boolean areHandlers(BitSet blocks) {
        return !blocks.isEmpty() && !reachedFrom(0, -1).intersects(blocks);
    }

    /** Blocks behind one block, itself included, that this run got to, on paths that do not pass another one. */
    private BitSet reachedFrom(int start, int without) {
        return flow.reachable(start, block -> block != without && entry[block] != 0);
    }
}
