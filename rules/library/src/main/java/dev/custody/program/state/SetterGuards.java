package dev.custody.program.state;

import dev.custody.facts.Body;
import dev.custody.facts.Flow;
import dev.custody.facts.Node;
import dev.custody.facts.Values;
import dev.custody.program.Calls;
import dev.custody.program.Hierarchy;
import java.util.ArrayList;
import java.util.List;

/**
 * Does a method that assigns its argument look at the current state first? What the extraction says counts, with two
 * corrections: a comparison of the state with the argument only tells whether there is anything to do, and a helper that looks
 * at the state decides even where its answer hangs on the argument, too.
 */
final class SetterGuards {
    private final Hierarchy hierarchy;
    private final Calls calls;

    SetterGuards(Hierarchy hierarchy, Calls calls) {
        this.hierarchy = hierarchy;
        this.calls = calls;
    }

    /** Whether nothing on the way to the assignment depends on the state. */
    boolean ignore(StateField state, Transition transition) {
        Body body = transition.entry().body();
        return switch (transition.guard()) {
            case NONE -> !asksHelper(state, body);
            case OPAQUE -> onlyComparesWithArgument(state, body);
            case GUARDED -> false;
        };
    }

    /** Whether a call that is given the object or its state answers a test, or may refuse. */
    private boolean asksHelper(StateField state, Body body) {
        for (int i = 0; i < body.nodes().size(); i++) {
            if (body.node(i) instanceof Node.Call call && concerns(state, body, call)) {
                boolean mayRefuse = call.callee().returns("V");
                boolean decides =
                        mayRefuse ? refuses(state, body, call) : isTested(body, i) && mayLook(state, body, call);
                if (decides) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean refuses(StateField state, Body body, Node.Call call) {
        return calls.targets(call).methods().stream()
                .anyMatch(target -> throwsItself(target.body())
                        && (isGivenState(state, body, call) ? branches(target.body()) : looksAt(state, target.body())));
    }

    /** A method that is given the state looks at it; one that is given the object may look at something else. */
    private boolean mayLook(StateField state, Body body, Node.Call call) {
        return isGivenState(state, body, call)
                || calls.targets(call).methods().stream().anyMatch(target -> looksAt(state, target.body()));
    }

    /** By the field, or by a method that returns the state. */
    private boolean looksAt(StateField state, Body body) {
        return body.all(Node.FieldRead.class).anyMatch(read -> state.isNamedBy(read.field(), hierarchy))
                || body.all(Node.Call.class).anyMatch(call -> state.states().isReturnedBy(call.callee()));
    }

    private static boolean branches(Body body) {
        return body.flow().stream()
                .flatMap(flow -> flow.blocks().stream())
                .anyMatch(block -> block.exit() instanceof Flow.Branch || block.exit() instanceof Flow.Switch);
    }

    private static boolean throwsItself(Body body) {
        return body.all(Node.Throw.class).findAny().isPresent();
    }

    private static boolean isTested(Body body, int call) {
        return body.flow().stream()
                .flatMap(flow -> flow.blocks().stream())
                .anyMatch(block -> block.exit() instanceof Flow.Branch branch
                        && (branch.left().contains(call) || branch.right().contains(call)));
    }

    private boolean onlyComparesWithArgument(StateField state, Body body) {
        List<Integer> reads = new ArrayList<>();
        for (int i = 0; i < body.nodes().size(); i++) {
            Node node = body.node(i);
            if (node instanceof Node.FieldRead read
                    && body.isThis(read.receiver())
                    && state.isNamedBy(read.field(), hierarchy)) {
                reads.add(i);
            } else if (node instanceof Node.Call call && concerns(state, body, call) && isTested(body, i)) {
                return false;
            }
        }
        return !reads.isEmpty() && reads.stream().allMatch(read -> isComparedWithArgument(body, read));
    }

    /** Whether a call is given the object or its state; making a successor asks nothing, nor does comparing. */
    private boolean concerns(StateField state, Body body, Node.Call call) {
        boolean given = body.isThis(call.receiver())
                || call.arguments().stream().anyMatch(argument -> body.anyNode(argument, Node.This.class::isInstance))
                || isGivenState(state, body, call);
        return given && !call.callee().isConstructor() && !call.callee().name().equals("equals");
    }

    private boolean isGivenState(StateField state, Body body, Node.Call call) {
        return isState(state, body, call.receiver())
                || call.arguments().stream().anyMatch(argument -> isState(state, body, argument));
    }

    private boolean isState(StateField state, Body body, Values operand) {
        return body.anyNode(
                operand,
                node -> (node instanceof Node.FieldRead read
                                && body.isThis(read.receiver())
                                && state.isNamedBy(read.field(), hierarchy))
                        || (node instanceof Node.Call getter
                                && body.isThis(getter.receiver())
                                && state.states().isReturnedBy(getter.callee())));
    }

    private static boolean isComparedWithArgument(Body body, int read) {
        boolean compared = body.flow().stream()
                .flatMap(flow -> flow.blocks().stream())
                .anyMatch(block -> block.exit() instanceof Flow.Branch branch
                        && ((branch.left().contains(read) && isAssigned(body, branch.right()))
                                || (branch.right().contains(read) && isAssigned(body, branch.left()))));
        return compared
                || body.all(Node.Call.class)
                        .filter(call -> call.callee().name().equals("equals"))
                        .anyMatch(call -> isEquality(body, call, read));
    }

    private static boolean isEquality(Body body, Node.Call call, int read) {
        List<Values> operands = new ArrayList<>(call.arguments());
        if (!call.receiver().isEmpty()) {
            operands.add(call.receiver());
        }
        return operands.size() == 2
                && operands.stream().anyMatch(operand -> operand.contains(read))
                && operands.stream().anyMatch(operand -> isAssigned(body, operand));
    }

    private static boolean isAssigned(Body body, Values operand) {
        return body.only(operand).filter(Node.Parameter.class::isInstance).isPresent()
                && body.nodes().stream().anyMatch(node -> takesOn(node, operand));
    }

    /** Whether a node assigns the operand or hands it to what makes a successor or assigns it. */
    private static boolean takesOn(Node node, Values operand) {
        return (node instanceof Node.FieldWrite write && write.value().anyMatch(operand::contains))
                || (node instanceof Node.Call call
                        && !call.callee().name().equals("equals")
                        && call.arguments().stream().anyMatch(argument -> argument.anyMatch(operand::contains)));
    }
}
