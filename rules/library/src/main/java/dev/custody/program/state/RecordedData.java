package dev.custody.program.state;

import dev.custody.facts.Body;
import dev.custody.facts.Flow;
import dev.custody.facts.MethodFacts;
import dev.custody.facts.Node;
import dev.custody.facts.Values;
import dev.custody.program.Hierarchy;
import java.util.BitSet;

/**
 * Does a write only record what other data of the object says? So it is where the method returns as usual without the write
 * because of what a field or a call answers: {@code if (parts.isEmpty()) state = ENDED}. A refusal by exception is a
 * precondition, and what the caller passes is the caller's wish.
 */
final class RecordedData {
    private final Hierarchy hierarchy;

    RecordedData(Hierarchy hierarchy) {
        this.hierarchy = hierarchy;
    }

    boolean isIn(StateField state, Transition transition) {
        MethodFacts site = transition.site();
        return site.body().flow().isPresent()
                && isIn(state, transition, site.body().flow().get());
    }

    private boolean isIn(StateField state, Transition transition, Flow flow) {
        Body body = transition.site().body();
        BitSet writing = new BitSet();
        BitSet returning = new BitSet();
        for (int i = 0; i < flow.blocks().size(); i++) {
            Flow.Block block = flow.blocks().get(i);
            writing.set(i, body.anyNode(block.nodes(), node -> isWrite(state, transition, node)));
            returning.set(
                    i, block.exit() instanceof Flow.End && !body.anyNode(block.nodes(), Node.Throw.class::isInstance));
        }
        for (int test = 0; test < flow.blocks().size(); test++) {
            if (flow.blocks().get(test).exit() instanceof Flow.Branch branch
                    && asksOwnData(body, branch)
                    && decides(flow, test, branch, writing, returning)) {
                return true;
            }
        }
        return false;
    }

    private boolean isWrite(StateField state, Transition transition, Node node) {
        return node instanceof Node.FieldWrite write
                && write.line() == transition.siteLine()
                && state.isNamedBy(write.field(), hierarchy);
    }

    /** Whether one way leads to the write and the other returns without it, before either comes to the test again. */
    private static boolean decides(Flow flow, int test, Flow.Branch branch, BitSet writing, BitSet returning) {
        BitSet whenTrue = flow.reachable(branch.whenTrue(), block -> block != test);
        BitSet whenFalse = flow.reachable(branch.whenFalse(), block -> block != test);
        return passes(whenTrue, whenFalse, writing, returning) || passes(whenFalse, whenTrue, writing, returning);
    }

    private static boolean passes(BitSet one, BitSet other, BitSet writing, BitSet returning) {
        return one.intersects(writing) && !other.intersects(writing) && other.intersects(returning);
    }

    private static boolean asksOwnData(Body body, Flow.Branch branch) {
        return !comesFromCaller(body, branch.left())
                && !comesFromCaller(body, branch.right())
                && (isAnswered(body, branch.left()) || isAnswered(body, branch.right()));
    }

    private static boolean comesFromCaller(Body body, Values operand) {
        return body.anyNode(
                operand,
                node -> node instanceof Node.Parameter
                        || Operands.of(node).anyMatch(used -> body.anyNode(used, Node.Parameter.class::isInstance)));
    }

    private static boolean isAnswered(Body body, Values operand) {
        return body.anyNode(operand, node -> node instanceof Node.FieldRead || node instanceof Node.Call);
    }
}
