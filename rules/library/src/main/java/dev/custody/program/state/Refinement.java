package dev.custody.program.state;

import dev.custody.facts.Body;
import dev.custody.facts.Flow;
import dev.custody.facts.Node;
import dev.custody.facts.Values;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Which states are left on one side of a test of the state itself, by {@code ==} or {@code equals}? All where it is no such test. */
final class Refinement {
    private final Body body;
    private final Function<Values, Value> operands;

    /** @param operands the value of an operand at the test */
    Refinement(Body body, Function<Values, Value> operands) {
        this.body = body;
        this.operands = operands;
    }

    /**
     * The states on one side of a branch.
     *
     * @param left value of the first operand
     * @param right value of the second
     * @param holds whether it is the side on which the test comes out true
     * @param memory the states before the test
     */
    long of(Flow.Branch branch, Value left, Value right, boolean holds, long memory) {
        boolean same = branch.test() == Flow.Test.SAME || branch.test() == Flow.Test.NOT_SAME;
        if (same) {
            boolean equal = holds == (branch.test() == Flow.Test.SAME);
            return compared(branch.left(), left, branch.right(), right, equal, memory);
        }
        boolean ofAnswer = branch.test() == Flow.Test.EQUAL || branch.test() == Flow.Test.NOT_EQUAL;
        Optional<Node> answer = ofAnswer && branch.right().isEmpty() ? body.only(branch.left()) : Optional.empty();
        if (answer.isPresent()
                && answer.get() instanceof Node.Call call
                && call.callee().name().equals("equals")) {
            List<Values> compared = new ArrayList<>(call.arguments());
            if (compared.size() == 1) {
                compared.add(0, call.receiver());
            }
            boolean equal = holds == (branch.test() == Flow.Test.NOT_EQUAL);
            Values one = compared.get(0);
            Values other = compared.get(1);
            return compared(one, operands.apply(one), other, operands.apply(other), equal, memory);
        }
        return memory;
    }

    private long compared(Values left, Value one, Values right, Value other, boolean equal, long memory) {
        if (!one.is(Value.Kind.CONSTANTS) || !other.is(Value.Kind.CONSTANTS)) {
            return memory;
        }
        long states = memory;
        if (reads(left, one, memory)) {
            states = narrowed(states, other, equal);
        } else if (reads(right, other, memory)) {
            states = narrowed(states, one, equal);
        }
        return states == 0 ? memory : states;
    }

    private boolean reads(Values operand, Value value, long memory) {
        if (!value.tainted() || value.bits() != memory) {
            return false;
        }
        Optional<Node> read = body.only(operand);
        return read.isPresent() && read.get() instanceof Node.FieldRead;
    }

    private static long narrowed(long states, Value other, boolean equal) {
        if (equal) {
            return states & other.bits();
        }
        return Long.bitCount(other.bits()) == 1 ? states & ~other.bits() : states;
    }
}
