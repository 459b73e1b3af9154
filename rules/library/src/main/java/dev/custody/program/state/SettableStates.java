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
import java.util.Comparator;
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
        boolean isView = machine.type().annotations().stream()
                .map(AnnotationFacts::simpleName)
                .anyMatch(VIEWS::contains);
        if (isView || StateFields.reports(machine.type())) {
            return Optional.empty();
        }
        boolean declared = machine.state().isDeclared();
        Map<MethodFacts, SettableState.Entry> entries =
                new TreeMap<>(Comparator.comparing((MethodFacts method) -> method.ref()));
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
        return declaredTransitions.of(method).isEmpty()
                && method.annotations().stream()
                        .map(AnnotationFacts::simpleName)
                        .noneMatch(SPOKEN_FOR::contains)
                && hierarchy
                        .analysed(method.ref().owner())
                        .filter(owner -> program.boundary().isCallable(owner, method))
                        .isPresent();
    }

    /** A method that is given much, or keeps several of its arguments, notes down what has happened elsewhere. */
    private static boolean mirrorsEvent(MethodFacts method) {
        Body body = method.body();
        boolean givenMuch = Names.parameterCount(method.ref().descriptor()) > MOST_GIVEN;
        return givenMuch
                || body.all(Node.FieldWrite.class)
                                .filter(write -> body.isThis(write.receiver()))
                                .flatMap(write -> body.nodes(write.value()))
                                .filter(Node.Parameter.class::isInstance)
                                .distinct()
                                .count()
                        > 1;
    }

    /** Whether the caller's argument is written, as it is or looked up by its name or number. */
    private boolean takesState(StateMachine machine, Transition transition) {
        if (transition.origin() == Transition.Origin.ARGUMENT) {
            return true;
        }
        Body body = transition.entry().body();
        return transition.origin() == Transition.Origin.COMPUTED
                && transition.isInEntry()
                && body.all(Node.FieldWrite.class)
                        .filter(write -> write.line() == transition.siteLine()
                                && machine.state().isNamedBy(write.field(), hierarchy))
                        .anyMatch(write -> body.anyNode(
                                write.value(),
                                value -> isGiven(body, value, machine.state().states())));
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
                        && call.arguments().stream().anyMatch(argument -> isParameter(body, argument)));
    }

    private static boolean isParameter(Body body, Values operand) {
        return body.anyNode(operand, Node.Parameter.class::isInstance);
    }

    /** Whether some call passes a constant. */
    private boolean isNamed(FiniteType states, Set<MethodFacts> entries) {
        return entries.stream()
                .flatMap(entry -> calls.callers(entry).stream())
                .anyMatch(site -> site.caller().body().node(site.node()) instanceof Node.Call call
                        && call.arguments().stream()
                                .anyMatch(
                                        argument -> namesConstant(site.caller().body(), argument, states)));
    }

    private static boolean namesConstant(Body body, Values argument, FiniteType states) {
        return body.anyNode(
                argument,
                node -> node instanceof Node.FieldRead read
                        && read.receiver().isEmpty()
                        && read.field().owner().equals(states.name()));
    }

    private List<SettableState.Caller> callers(ClassFacts type, Set<MethodFacts> entries) {
        return entries.stream()
                .flatMap(entry -> calls.callers(entry).stream())
                .filter(site -> !insiders.areIn(site.caller(), type.name()))
                .map(site -> new SettableState.Caller(
                        site.caller(), site.caller().body().node(site.node()).line()))
                .distinct()
                .sorted(Comparator.comparing(
                                (SettableState.Caller caller) -> caller.method().ref())
                        .thenComparingInt(SettableState.Caller::line))
                .toList();
    }
}
