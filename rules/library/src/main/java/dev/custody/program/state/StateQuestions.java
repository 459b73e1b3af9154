package dev.custody.program.state;

import dev.custody.facts.Body;
import dev.custody.facts.CompilerMade;
import dev.custody.facts.MethodFacts;
import dev.custody.facts.Node;
import dev.custody.facts.Values;
import dev.custody.program.Calls;
import java.util.List;

/**
 * Does code that writes another object's state ask that object first? May, and generous: whether the answer is used, and
 * whether it decides about the write, is not looked at.
 */
final class StateQuestions {
    private static final int DEEPEST = 2;

    private final Calls calls;

    StateQuestions(Calls calls) {
        this.calls = calls;
    }

    /**
     * Whether the method, or one that calls it while it is hidden, asks for the state or a yes or no.
     *
     * @param object whose state is written
     */
    boolean areAsked(MethodFacts method, Values object, FiniteType states) {
        if (asks(method, object, states)) {
            return true;
        }
        boolean hidden = method.modifiers().isPrivate() || CompilerMade.isLambdaBody(method);
        return hidden && calls.callers(method).stream().anyMatch(site -> asksAnything(site.caller(), states));
    }

    private boolean asks(MethodFacts method, Values object, FiniteType states) {
        Body body = method.body();
        for (Node node : body.nodes()) {
            boolean asked = (node instanceof Node.FieldRead read
                            && states.isHeldBy(read.field().descriptor())
                            && isSame(body, read.receiver(), object))
                    || (node instanceof Node.Call call
                            && (answers(call, states) || refuses(call, states))
                            && concerns(body, call, object));
            if (asked) {
                return true;
            }
        }
        return false;
    }

    private static boolean concerns(Body body, Node.Call call, Values object) {
        return isSame(body, call.receiver(), object)
                || call.arguments().stream().anyMatch(argument -> isSame(body, argument, object));
    }

    /** Whether a call answers with the state, or with a yes or no that may depend on it. */
    private boolean answers(Node.Call call, FiniteType states) {
        String result = call.callee().returnDescriptor();
        return states.isHeldBy(result)
                || (result.equals("Z") && mayDependOn(calls.targets(call).methods(), states, DEEPEST));
    }

    /** Code that is not there may look at the state, too. */
    private boolean mayDependOn(List<MethodFacts> targets, FiniteType states, int depth) {
        return targets.isEmpty()
                || targets.stream()
                        .anyMatch(target -> reads(target, states)
                                || (depth > 0
                                        && target.body()
                                                .all(Node.Call.class)
                                                .filter(inner -> target.body().isThis(inner.receiver()))
                                                .anyMatch(inner -> mayDependOn(
                                                        calls.targets(inner).methods(), states, depth - 1))));
    }

    /** A method without an answer that looks at the state and may throw. */
    private boolean refuses(Node.Call call, FiniteType states) {
        List<MethodFacts> targets =
                call.callee().returns("V") ? calls.targets(call).methods() : List.of();
        return targets.stream().anyMatch(target -> reads(target, states) && throwsItself(target));
    }

    private static boolean throwsItself(MethodFacts method) {
        return method.body().nodes().stream().anyMatch(Node.Throw.class::isInstance);
    }

    /** The caller of a helper or maker of a lambda may have asked about the object under another name. */
    private boolean asksAnything(MethodFacts caller, FiniteType states) {
        return reads(caller, states)
                || caller.body()
                        .all(Node.Lambda.class)
                        .flatMap(lambda -> calls.targets(lambda).methods().stream())
                        .anyMatch(lambda -> reads(lambda, states));
    }

    private static boolean reads(MethodFacts method, FiniteType states) {
        for (Node node : method.body().nodes()) {
            boolean reads = (node instanceof Node.FieldRead read
                            && !read.receiver().isEmpty()
                            && states.isHeldBy(read.field().descriptor()))
                    || (node instanceof Node.Call call && states.isReturnedBy(call.callee()));
            if (reads) {
                return true;
            }
        }
        return false;
    }

    /** Whether two operands may be one object: the same value, or got in the same way. */
    private static boolean isSame(Body body, Values one, Values other) {
        return one.anyMatch(other::contains)
                || body.only(one)
                        .flatMap(first -> body.only(other).filter(second -> isGotAlike(first, second)))
                        .isPresent();
    }

    private static boolean isGotAlike(Node one, Node other) {
        if (one instanceof Node.FieldRead first && other instanceof Node.FieldRead second) {
            return first.field().equals(second.field());
        }
        return one instanceof Node.Call first
                && other instanceof Node.Call second
                && first.callee().equals(second.callee());
    }
}
