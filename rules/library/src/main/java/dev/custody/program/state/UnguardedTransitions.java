package dev.custody.program.state;

import dev.custody.facts.AnnotationFacts;
import dev.custody.facts.MethodFacts;
import dev.custody.facts.Names;
import dev.custody.program.Hierarchy;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Which transitions of a machine ignore the current state although it should decide: the catalogue's exceptions apply. */
final class UnguardedTransitions {
    private static final Set<String> CLOSING = Set.of("close", "stop", "destroy", "shutdown", "shutdownNow", "dispose");
    /** Names that close a resource, though in the business they may be steps of the process. */
    private static final Set<String> ABORTING = Set.of("abort", "terminate", "kill");

    private static final Set<String> SPOKEN_FOR =
            Set.of("Reconstitution", "PreDestroy", "PrePersist", "PostLoad", "Shared");

    private final Hierarchy hierarchy;
    private final DeclaredTransitions declaredTransitions;
    private final Callbacks callbacks;
    private final RecordedData recordedData;

    UnguardedTransitions(Hierarchy hierarchy, DeclaredTransitions declaredTransitions) {
        this.hierarchy = hierarchy;
        this.declaredTransitions = declaredTransitions;
        this.callbacks = new Callbacks(hierarchy);
        this.recordedData = new RecordedData(hierarchy);
    }

    /**
     * The transitions that ignore the state, in the machine's order, at most one a write and entry method.
     *
     * @param table that is declared for the states
     */
    List<Transition> in(StateMachine machine, Optional<Declaration> table) {
        boolean declared = machine.state().isDeclared();
        if (!declared && !machine.decidesOnState()) {
            return List.of();
        }
        return machine.transitions().stream()
                .filter(transition -> transition.guard() == Transition.Guard.NONE)
                .filter(transition -> transition.origin() == Transition.Origin.CONSTANT)
                .filter(transition -> transition.alwaysWritten().isPresent())
                .filter(transition -> table.isEmpty() || !isAllowed(transition, table.get()))
                .filter(transition -> !isSpokenFor(transition.entry()))
                .filter(transition -> !isClosing(machine, transition) && !isFailure(machine, transition))
                .filter(transition -> declared || !callbacks.contain(transition.entry()))
                .filter(transition -> declared || !isReset(machine, transition))
                .filter(transition -> declared || !isRecomputed(machine, transition))
                .filter(transition -> declared || !recordedData.isIn(machine.state(), transition))
                .toList();
    }

    /** Without those of methods that only call one that is listed itself. */
    static List<Transition> withoutCallers(List<Transition> unguarded) {
        return unguarded.stream()
                .filter(transition -> unguarded.stream().noneMatch(other -> isCauseOf(other, transition)))
                .toList();
    }

    /** Whether the one method moves the state because it calls the other, which is reported itself. */
    private static boolean isCauseOf(Transition called, Transition calling) {
        return called.isInEntry()
                && !calling.isInEntry()
                && called.site().ref().equals(calling.site().ref());
    }

    private static boolean isAllowed(Transition transition, Declaration table) {
        return transition.changes().stream()
                .filter(change -> !change.isSelf() && change.from() > 0)
                .allMatch(table::allows);
    }

    private boolean isSpokenFor(MethodFacts method) {
        return !declaredTransitions.of(method).isEmpty()
                || method.annotations().stream()
                        .map(AnnotationFacts::simpleName)
                        .anyMatch(SPOKEN_FOR::contains);
    }

    /** Closing a resource puts it into a state that nothing leaves. */
    private static boolean isClosing(StateMachine machine, Transition transition) {
        String name = transition.entry().name();
        return (CLOSING.contains(name) || (!machine.state().isDeclared() && ABORTING.contains(name)))
                && !machine.isLeft(transition.alwaysWritten().orElseThrow());
    }

    /** Recording a failure: in a handler, or by a method that is given the exception; for good, where the state is declared. */
    private boolean isFailure(StateMachine machine, Transition transition) {
        boolean given = Stream.concat(
                        Names.parameterDescriptors(transition.entry().ref().descriptor()).stream(),
                        Names.parameterDescriptors(transition.site().ref().descriptor()).stream())
                .flatMap(parameter -> Names.classOf(parameter).stream())
                .anyMatch(type -> hierarchy.isSubtype(type, "java/lang/Throwable"));
        return (transition.inHandler() && !machine.state().isDeclared())
                || ((transition.inHandler() || given)
                        && !machine.isLeft(transition.alwaysWritten().orElseThrow()));
    }

    private static boolean isReset(StateMachine machine, Transition transition) {
        return machine.mayStartIn(transition.alwaysWritten().orElseThrow());
    }

    /** One method that writes several constants on branches that never ask the state recomputes it from other data. */
    private static boolean isRecomputed(StateMachine machine, Transition transition) {
        long written = machine.transitions().stream()
                .filter(other -> other.entry().ref().equals(transition.entry().ref()))
                .filter(other -> other.guard() == Transition.Guard.NONE)
                .flatMap(other -> other.alwaysWritten().stream())
                .reduce(0L, (left, right) -> left | right);
        return Long.bitCount(written) > 1;
    }
}
