package dev.custody.program.domaintype;

import dev.custody.facts.Body;
import dev.custody.facts.MethodFacts;
import dev.custody.facts.Node;
import dev.custody.facts.Values;
import dev.custody.program.Calls;
import java.util.List;
import java.util.Optional;

/** Which constructors and static factories keep a number that they are given as it is, without testing it? */
final class KeptParameters {
    /** A factory calls a constructor, which calls another one. */
    private static final int CHAIN = 2;

    private final Calls calls;
    private final BoundsChecks checks;

    KeptParameters(Calls calls, BoundsChecks checks) {
        this.calls = calls;
        this.checks = checks;
    }

    /** Whether a call runs a constructor or factory that keeps the argument in a field, untested. */
    boolean keeps(Node.Call call, int argument) {
        return maker(call).filter(made -> keeps(made, argument, CHAIN)).isPresent();
    }

    private boolean keeps(MethodFacts method, int parameter, int depth) {
        Body body = method.body();
        if (body.flow().isEmpty() || checks.in(method).contains(Integer.toString(parameter))) {
            return false;
        }
        for (Node node : body.nodes()) {
            if (node instanceof Node.FieldWrite write && isParameter(body, write.value(), parameter)) {
                return true;
            }
            if (depth > 0 && node instanceof Node.Call call && passesOn(body, call, parameter, depth)) {
                return true;
            }
        }
        return false;
    }

    private boolean passesOn(Body body, Node.Call call, int parameter, int depth) {
        for (int i = 0; i < call.arguments().size(); i++) {
            if (isParameter(body, call.arguments().get(i), parameter)
                    && maker(call)
                            .filter(known -> known.body().flow().isPresent())
                            .isPresent()
                    && keeps(maker(call).orElseThrow(), i, depth - 1)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isParameter(Body body, Values value, int parameter) {
        return body.anyNode(value, node -> node instanceof Node.Parameter given && given.index() == parameter);
    }

    /** The constructor or static factory that a call runs. */
    private Optional<MethodFacts> maker(Node.Call call) {
        boolean makes = call.callee().isConstructor()
                || (call.kind() == Node.Dispatch.STATIC
                        && call.callee()
                                .returnDescriptor()
                                .equals("L" + call.callee().owner() + ";"));
        List<MethodFacts> targets = makes ? calls.targets(call).methods() : List.of();
        return targets.size() == 1 ? Optional.of(targets.get(0)) : Optional.empty();
    }
}
