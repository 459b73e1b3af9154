package dev.custody.facts;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
import java.util.function.IntPredicate;

/**
 * The control flow of a body, cut down to basic blocks over its nodes. Kept only for bodies that a path-sensitive
 * analysis needs.
 *
 * @param blocks block 0 is the entry; unreachable code has no block
 */
public record Flow(List<Block> blocks) {
    public Flow {
        blocks = List.copyOf(blocks);
    }

    /** Blocks that a block leads to without an exception, in the order of its exit, a default last. */
    public List<Integer> successors(int block) {
        Exit exit = blocks.get(block).exit();
        if (exit instanceof Goto next) {
            return List.of(next.target());
        }
        if (exit instanceof Branch branch) {
            return List.of(branch.whenTrue(), branch.whenFalse());
        }
        if (exit instanceof Switch choice) {
            List<Integer> targets = new ArrayList<>(choice.targets());
            targets.add(choice.fallback());
            return targets;
        }
        return List.of();
    }

    /** Blocks on paths without exceptions from one block, itself included, that pass only such as may be passed. */
    public BitSet reachable(int start, IntPredicate passable) {
        BitSet seen = new BitSet();
        Deque<Integer> pending = new ArrayDeque<>(List.of(start));
        while (!pending.isEmpty()) {
            int block = pending.remove();
            if (!seen.get(block) && passable.test(block)) {
                seen.set(block);
                pending.addAll(successors(block));
            }
        }
        return seen;
    }

    /**
     * A straight line of nodes.
     *
     * @param nodes indexes into {@link Body#nodes()}, whose order is the order of execution: effects as well as constants
     *     and reads, so that an analysis knows which values a path has made
     * @param exit where control goes at the end
     * @param handlers blocks that an exception thrown here may continue in, innermost first
     */
    public record Block(Values nodes, Exit exit, List<Integer> handlers) {
        public Block {
            handlers = List.copyOf(handlers);
        }
    }

    /** How a block ends. Targets are indexes into {@link Flow#blocks()}. */
    public sealed interface Exit {}

    /** Control goes on at one block. */
    public record Goto(int target) implements Exit {}

    /**
     * A two-way branch.
     *
     * @param left first operand
     * @param right second operand; {@link Values#NONE} when the test is against zero or null
     */
    public record Branch(Test test, Values left, Values right, int whenTrue, int whenFalse) implements Exit {}

    /** A comparison of a branch; the integer ones compare with zero when there is no right operand. */
    public enum Test {
        EQUAL,
        NOT_EQUAL,
        LESS,
        LESS_OR_EQUAL,
        GREATER,
        GREATER_OR_EQUAL,
        SAME,
        NOT_SAME,
        NULL,
        NOT_NULL
    }

    /**
     * A {@code tableswitch} or {@code lookupswitch}.
     *
     * @param keys case labels, ascending
     * @param targets one block a key
     */
    public record Switch(Values selector, List<Integer> keys, List<Integer> targets, int fallback) implements Exit {
        public Switch {
            keys = List.copyOf(keys);
            targets = List.copyOf(targets);
        }
    }

    /** The method returns or throws; the last node of the block says which. */
    public record End() implements Exit {}
}
