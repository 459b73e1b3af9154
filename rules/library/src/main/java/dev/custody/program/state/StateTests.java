package dev.custody.program.state;

import dev.custody.facts.Body;
import dev.custody.facts.ClassFacts;
import dev.custody.facts.Flow;
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
        return type.methods().stream()
                .filter(method -> !method.ref().returnDescriptor().equals("Z"))
                .filter(method -> !QUESTIONS.contains(method.name()))
                .anyMatch(method -> method.body()
                        .flow()
                        .map(flow ->
                                flow.blocks().stream().anyMatch(block -> tests(method.body(), block.exit(), state)))
                        .orElse(false));
    }

    private boolean tests(Body body, Flow.Exit exit, StateField state) {
        if (exit instanceof Flow.Branch branch) {
            boolean compares = branch.test() == Flow.Test.SAME || branch.test() == Flow.Test.NOT_SAME;
            return compares && (isRead(body, branch.left(), state) || isRead(body, branch.right(), state));
        }
        return exit instanceof Flow.Switch choice
                && body.nodes(choice.selector())
                        .anyMatch(node -> node instanceof Node.ArrayRead read
                                && body.nodes(read.index())
                                        .anyMatch(index -> index instanceof Node.Call ordinal
                                                && isRead(body, ordinal.receiver(), state)));
    }

    private boolean isRead(Body body, Values operand, StateField state) {
        return body.nodes(operand)
                .anyMatch(node -> node instanceof Node.FieldRead read
                        && hierarchy
                                .declaration(read.field())
                                .filter(field ->
                                        field.ref().equals(state.field().ref()))
                                .isPresent());
    }
}
