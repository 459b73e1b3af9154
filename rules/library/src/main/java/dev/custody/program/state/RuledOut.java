package dev.custody.program.state;

import dev.custody.facts.Body;
import dev.custody.facts.CompilerMade;
import dev.custody.facts.Flow;
import dev.custody.facts.MethodFacts;
import dev.custody.facts.Node;
import dev.custody.facts.Values;
import dev.custody.program.Calls;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Which constants does the code around a switch deal with in another way, so that they need not be possible in it? All that a
 * test or another switch of the method names, wherever it stands; where a question is asked that is not worked out, that
 * may be any.
 */
final class RuledOut {
    private static final Set<String> NAMING = Set.of("equals", "of", "contains", "range", "asList", "complementOf");
    private static final Set<String> OF_SWITCHES = Set.of("ordinal", "name", "hashCode", "toString", "equals");

    private final Calls calls;
    private final StateSwitchReader switches;

    RuledOut(Calls calls, StateSwitchReader switches) {
        this.calls = calls;
        this.switches = switches;
    }

    /** Names of constants; empty when nobody can tell. */
    Optional<Set<String>> around(MethodFacts method, StateSwitch choice) {
        Body body = method.body();
        if (asksSomethingElse(body, choice)) {
            return Optional.empty();
        }
        Set<String> named = new HashSet<>(named(body, choice.states()));
        for (StateSwitch other : switches.in(method)) {
            if (other.block() != choice.block() && other.states().equals(choice.states())) {
                named.addAll(other.targets().keySet());
            }
        }
        for (MethodFacts caller : callersOfHidden(method)) {
            if (asksConstants(caller.body(), choice.states())) {
                return Optional.empty();
            }
            named.addAll(named(caller.body(), choice.states()));
        }
        return Optional.of(named);
    }

    /** A question about the selector, such as {@code status.isFinal()}, or of the object about its own state. */
    private boolean asksSomethingElse(Body body, StateSwitch choice) {
        return body.flow().stream()
                .flatMap(flow -> flow.blocks().stream())
                .anyMatch(block -> block.exit() instanceof Flow.Branch branch
                        && body.anyNode(
                                branch.left(), node -> node instanceof Node.Call call && asks(body, call, choice)));
    }

    private boolean asks(Body body, Node.Call call, StateSwitch choice) {
        if (OF_SWITCHES.contains(call.callee().name())) {
            return false;
        }
        boolean aboutSelector = isSelector(body, call.receiver(), choice)
                || call.arguments().stream().anyMatch(argument -> isSelector(body, argument, choice));
        boolean aboutItself = (body.isThis(call.receiver()) || isOwner(body, call.receiver(), choice))
                && calls.targets(call).methods().stream().anyMatch(target -> looksAt(target, choice.states()));
        return aboutSelector || aboutItself;
    }

    private static boolean isSelector(Body body, Values operand, StateSwitch choice) {
        return operand.anyMatch(choice.selector()::contains)
                || body.only(operand)
                        .flatMap(node -> body.only(choice.selector()).filter(selector -> isGotAlike(node, selector)))
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

    /** Whether the operand is the object that the selector was got from. */
    private static boolean isOwner(Body body, Values operand, StateSwitch choice) {
        return body.only(choice.selector())
                .map(node -> node instanceof Node.Call call
                        ? call.receiver()
                        : node instanceof Node.FieldRead read ? read.receiver() : Values.NONE)
                .filter(owner -> !owner.isEmpty() && owner.anyMatch(operand::contains))
                .isPresent();
    }

    private static boolean looksAt(MethodFacts method, FiniteType states) {
        return method.body()
                .all(Node.FieldRead.class)
                .anyMatch(read -> states.isHeldBy(read.field().descriptor()));
    }

    /** Constants that tests of a body compare with or put into sets. */
    private static Set<String> named(Body body, FiniteType states) {
        Set<String> names = new HashSet<>();
        body.flow()
                .ifPresent(flow -> flow.blocks().forEach(block -> {
                    if (block.exit() instanceof Flow.Branch branch) {
                        addConstants(body, branch.left(), states, names);
                        addConstants(body, branch.right(), states, names);
                    }
                }));
        body.all(Node.Call.class)
                .filter(call -> NAMING.contains(call.callee().name()))
                .forEach(call -> {
                    addConstants(body, call.receiver(), states, names);
                    call.arguments().forEach(argument -> addConstants(body, argument, states, names));
                });
        return names;
    }

    private static void addConstants(Body body, Values operand, FiniteType states, Set<String> names) {
        body.nodes(operand).forEach(node -> {
            if (node instanceof Node.FieldRead read
                    && read.receiver().isEmpty()
                    && read.field().owner().equals(states.name())) {
                names.add(read.field().name());
            }
        });
    }

    /** A hidden method gets what its callers leave over. */
    private List<MethodFacts> callersOfHidden(MethodFacts method) {
        boolean hidden = method.modifiers().isPrivate() || CompilerMade.isLambdaBody(method);
        return hidden
                ? calls.callers(method).stream().map(Calls.CallSite::caller).toList()
                : List.of();
    }

    /** Whether a test of the body calls a method of the enum itself. */
    private static boolean asksConstants(Body body, FiniteType states) {
        return body.flow().stream()
                .flatMap(flow -> flow.blocks().stream())
                .anyMatch(block -> block.exit() instanceof Flow.Branch branch
                        && body.anyNode(
                                branch.left(),
                                node -> node instanceof Node.Call call
                                        && call.callee().owner().equals(states.name())
                                        && !OF_SWITCHES.contains(call.callee().name())));
    }
}
