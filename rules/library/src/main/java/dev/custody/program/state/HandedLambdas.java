package dev.custody.program.state;

import dev.custody.facts.Body;
import dev.custody.facts.MethodFacts;
import dev.custody.facts.Node;
import dev.custody.facts.Values;
import dev.custody.program.Calls;
import java.util.List;
import java.util.Optional;

/** Does a call that is followed run a lambda, so that nothing happens where it is made? */
final class HandedLambdas {
    private final Calls calls;

    HandedLambdas(Calls calls) {
        this.calls = calls;
    }

    boolean areCalledHere(Body body, int index, Node.Lambda lambda) {
        return OptionalCalls.takes(body, index) || isUpdate(body, index) || runs(body, index, lambda);
    }

    /** Whether a lambda tells the atomic reference of the state what comes next. */
    private static boolean isUpdate(Body body, int lambda) {
        for (Node node : body.nodes()) {
            if (node instanceof Node.Call call
                    && call.callee().owner().startsWith("java/util/concurrent/atomic/AtomicReference")
                    && OptionalCalls.isGiven(call, lambda)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a lambda is handed to a method that calls it, so that nothing happens where it is made. */
    private boolean runs(Body body, int index, Node.Lambda lambda) {
        for (Node node : body.nodes()) {
            if (node instanceof Node.Call call) {
                for (int i = 0; i < call.arguments().size(); i++) {
                    if (call.arguments().get(i).contains(index) && runsArgument(call, i, lambda.method())) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    private boolean runsArgument(Node.Call call, int position, String method) {
        List<MethodFacts> targets = calls.targets(call).methods();
        if (targets.size() != 1) {
            return false;
        }
        Body body = targets.get(0).body();
        for (Node node : body.nodes()) {
            if (node instanceof Node.Call inner
                    && inner.callee().name().equals(method)
                    && isParameter(body, inner.receiver(), position)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isParameter(Body body, Values operand, int position) {
        Optional<Node> only = body.only(operand);
        return only.isPresent() && only.get() instanceof Node.Parameter parameter && parameter.index() == position;
    }
}
