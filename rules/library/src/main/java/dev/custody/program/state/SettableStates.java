package dev.custody.program.state;

import dev.custody.facts.AnnotationFacts;
import dev.custody.facts.Body;
import dev.custody.facts.ClassFacts;
import dev.custody.facts.MethodFacts;
import dev.custody.facts.Names;
import dev.custody.facts.Node;
import dev.custody.facts.Values;
import dev.custody.program.Calls;
import dev.custody.program.Hierarchy;
import dev.custody.program.Program;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Which state fields can outside code set to what it passes, whatever the current state is? */
final class SettableStates {
    private static final Set<String> SPOKEN_FOR =
            Set.of("Reconstitution", "Shared", "Inject", "Autowired", "Value", "Parameter", "PostLoad", "JsonCreator");

    private static final int MOST_GIVEN = 3;

    /** Entities that are only read. */
    private static final Set<String> VIEWS = Set.of("Immutable", "Subselect");

    private final Program program;
    private final Hierarchy hierarchy;
    private final Calls calls;
    private final Insiders insiders;
    private final SetterGuards guards;
    private final DeclaredTransitions declaredTransitions;
    private final Callbacks callbacks;

    SettableStates(Program program, DeclaredTransitions declaredTransitions) {
        this.declaredTransitions = declaredTransitions;
        this.callbacks = new Callbacks(program.hierarchy());
        this.program = program;
        this.hierarchy = program.hierarchy();
        this.calls = program.calls();
        this.insiders = new Insiders(hierarchy);
        this.guards = new SetterGuards(hierarchy, calls);
    }

    /** What a machine's boundary lets callers assign; empty when they cannot. */
    Optional<SettableState> in(StateMachine machine) {
        boolean isView = AnnotationFacts.isAny(machine.type().annotations(), VIEWS);
        if (isView || StateFields.reports(machine.type())) {
            return Optional.empty();
        }
        boolean declared = machine.state().isDeclared();
        Map<MethodFacts, SettableState.Entry> entries =
                new TreeMap<>((one, other) -> one.ref().compareTo(other.ref()));
        for (Transition transition : machine.transitions()) {
            if (isOffered(transition.entry())
                    && (declared || !(mirrorsEvent(transition.entry()) || callbacks.contain(transition.entry())))
                    && takesState(machine, transition)
                    && guards.ignore(machine.state(), transition)) {
                entries.putIfAbsent(
                        transition.entry(),
                        new SettableState.Entry(
                                transition.entry(), transition.site(), transition.line(), transition.siteLine()));
            }
        }
        return entries.isEmpty()
                ? Optional.empty()
                : Optional.of(new SettableState(
                        machine.state(),
                        List.copyOf(entries.values()),
                        callers(machine.type(), entries.keySet()),
                        declared
                                || machine.decidesOnState()
                                || isNamed(machine.state().states(), entries.keySet())));
    }

    private boolean isOffered(MethodFacts method) {
        Optional<ClassFacts> owner = hierarchy.analysed(method.ref().owner());
        return owner.isPresent()
                && declaredTransitions.of(method).isEmpty()
                && !AnnotationFacts.isAny(method.annotations(), SPOKEN_FOR)
                && program.boundary().isCallable(owner.get(), method);
    }

    /** A method that is given much, or keeps several of its arguments, notes down what has happened elsewhere. */
    private static boolean mirrorsEvent(MethodFacts method) {
        boolean givenMuch = Names.parameterCount(method.ref().descriptor()) > MOST_GIVEN;
        return givenMuch || keptParameters(method.body()).size() > 1;
    }

    private static Set<Integer> keptParameters(Body body) {
        Set<Integer> kept = new HashSet<>();
        for (Node node : body.nodes()) {
            if (node instanceof Node.FieldWrite write && body.isThis(write.receiver())) {
                for (int i = 0; i < write.value().size(); i++) {
                    if (body.node(write.value().get(i)) instanceof Node.Parameter parameter) {
                        kept.add(parameter.index());
                    }
                }
            }
        }
        return kept;
    }

    /** Whether the caller's argument is written, as it is or looked up by its name or number. */
    private boolean takesState(StateMachine machine, Transition transition) {
        if (transition.origin() == Transition.Origin.ARGUMENT) {
            return true;
        }
        if (transition.origin() != Transition.Origin.COMPUTED || !transition.isInEntry()) {
            return false;
        }
        Body body = transition.entry().body();
        for (Node node : body.nodes()) {
            if (node instanceof Node.FieldWrite write
                    && write.line() == transition.siteLine()
                    && machine.state().isNamedBy(write.field(), hierarchy)
                    && isGiven(body, write.value(), machine.state().states())) {
                return true;
            }
        }
        return false;
    }

    private static boolean isGiven(Body body, Values operand, FiniteType states) {
        for (int i = 0; i < operand.size(); i++) {
            if (isGiven(body, body.node(operand.get(i)), states)) {
                return true;
            }
        }
        return false;
    }

    /** A parameter, or what the enum makes of one: {@code Status.valueOf(name)}, {@code Status.values()[number]}. */
    private static boolean isGiven(Body body, Node value, FiniteType states) {
        if (value instanceof Node.ArrayRead read) {
            return isParameter(body, read.index());
        }
        return value instanceof Node.Parameter
                || (value instanceof Node.Call call
                        && call.kind() == Node.Dispatch.STATIC
                        && call.callee().owner().equals(states.name())
                        && isParameterAmong(body, call.arguments()));
    }

    private static boolean isParameterAmong(Body body, List<Values> arguments) {
        for (Values argument : arguments) {
            if (isParameter(body, argument)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isParameter(Body body, Values operand) {
        return body.anyNode(operand, Node.Parameter.class::isInstance);
    }

    /** Whether some call passes a constant. */
    private boolean isNamed(FiniteType states, Set<MethodFacts> entries) {
        for (MethodFacts entry : entries) {
            for (Calls.CallSite site : calls.callers(entry)) {
                Body caller = site.caller().body();
                if (caller.node(site.node()) instanceof Node.Call call && passesConstant(caller, call, states)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean passesConstant(Body body, Node.Call call, FiniteType states) {
        for (Values argument : call.arguments()) {
            if (namesConstant(body, argument, states)) {
                return true;
            }
        }
        return false;
    }

    private static boolean namesConstant(Body body, Values argument, FiniteType states) {
        return body.anyNode(
                argument,
                node -> node instanceof Node.FieldRead read
                        && read.receiver().isEmpty()
                        && read.field().owner().equals(states.name()));
    }

    private List<SettableState.Caller> callers(ClassFacts type, Set<MethodFacts> entries) {
        Set<SettableState.Caller> found = new LinkedHashSet<>();
        for (MethodFacts entry : entries) {
            for (Calls.CallSite site : calls.callers(entry)) {
                MethodFacts caller = site.caller();
                if (!insiders.areIn(caller, type.name())) {
                    found.add(new SettableState.Caller(
                            caller, caller.body().node(site.node()).line()));
                }
            }
        }
        List<SettableState.Caller> sorted = new ArrayList<>(found);
        sorted.sort(SettableStates::compareByPlace);
        return sorted;
    }

    private static int compareByPlace(SettableState.Caller one, SettableState.Caller other) {
        int byMethod = one.method().ref().compareTo(other.method().ref());
        return byMethod != 0 ? byMethod : Integer.compare(one.line(), other.line());
    }
}
