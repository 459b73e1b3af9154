package dev.custody.program.state;

import dev.custody.facts.Body;
import dev.custody.facts.ClassFacts;
import dev.custody.facts.Flow;
import dev.custody.facts.MethodFacts;
import dev.custody.facts.Node;
import dev.custody.facts.Values;
import dev.custody.program.Hierarchy;
import java.util.Set;

/** Does a type do one thing or another by the state of its objects? */
final class StateTests {
    private static final Set<String> QUESTIONS = Set.of("equals", "hashCode", "toString", "compareTo", "<init>");

    private final Hierarchy hierarchy;

    StateTests(Hierarchy hierarchy) {
        this.hierarchy = hierarchy;
    }

    /** Whether a method tests the state to do one thing or another; a question that returns the answer does not count. */
    boolean decide(ClassFacts type, StateField state) {
        for (MethodFacts method : type.methods()) {
            boolean mayDecide = !method.ref().returns("Z") && !QUESTIONS.contains(method.name());
            if (mayDecide && tests(method.body(), state)) {
                return true;
            }
        }
        return false;
    }

    private boolean tests(Body body, StateField state) {
        if (body.flow().isPresent()) {
            for (Flow.Block block : body.flow().get().blocks()) {
                if (tests(body, block.exit(), state)) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean tests(Body body, Flow.Exit exit, StateField state) {
        if (exit instanceof Flow.Branch branch) {
            boolean compares = branch.test() == Flow.Test.SAME || branch.test() == Flow.Test.NOT_SAME;
            return compares && (isRead(body, branch.left(), state) || isRead(body, branch.right(), state));
        }
        return exit instanceof Flow.Switch choice && isCaseNumber(body, choice.selector(), state);
    }

    /** Whether an operand is read from a table by the ordinal of the state. */
    private boolean isCaseNumber(Body body, Values operand, StateField state) {
        for (int i = 0; i < operand.size(); i++) {
            if (body.node(operand.get(i)) instanceof Node.ArrayRead read && isOrdinal(body, read.index(), state)) {
                return true;
            }
        }
        return false;
    }

    private boolean isOrdinal(Body body, Values operand, StateField state) {
        for (int i = 0; i < operand.size(); i++) {
            if (body.node(operand.get(i)) instanceof Node.Call ordinal && isRead(body, ordinal.receiver(), state)) {
                return true;
            }
        }
        return false;
    }

    private boolean isRead(Body body, Values operand, StateField state) {
        for (int i = 0; i < operand.size(); i++) {
            if (body.node(operand.get(i)) instanceof Node.FieldRead read && state.isNamedBy(read.field(), hierarchy)) {
                return true;
            }
        }
        return false;
    }
}
