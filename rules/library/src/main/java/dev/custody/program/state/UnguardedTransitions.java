package dev.custody.program.state;

import dev.custody.facts.AnnotationFacts;
import dev.custody.facts.MethodFacts;
import dev.custody.facts.Names;
import dev.custody.program.Hierarchy;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

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
        List<Transition> found = new ArrayList<>(0);
        for (Transition transition : machine.transitions()) {
            if (ignoresState(transition)
                    && (table.isEmpty() || !isAllowed(transition, table.get()))
                    && !isSpokenFor(transition.entry())
                    && !isClosing(machine, transition)
                    && !isFailure(machine, transition)
                    && (declared || !isExcused(machine, transition))) {
                found.add(transition);
            }
        }
        return found;
    }

    private static boolean ignoresState(Transition transition) {
        return transition.guard() == Transition.Guard.NONE
                && transition.origin() == Transition.Origin.CONSTANT
                && transition.alwaysWritten().isPresent();
    }

    /** Whether a state that only its name shows may well be written so. */
    private boolean isExcused(StateMachine machine, Transition transition) {
        return callbacks.contain(transition.entry())
                || isReset(machine, transition)
                || isRecomputed(machine, transition)
                || recordedData.isIn(machine.state(), transition);
    }

    /** Without those of methods that only call one that is listed itself. */
    static List<Transition> withoutCallers(List<Transition> unguarded) {
        List<Transition> found = new ArrayList<>(unguarded.size());
        for (Transition transition : unguarded) {
            if (!isCausedBy(unguarded, transition)) {
                found.add(transition);
            }
        }
        return found;
    }

    private static boolean isCausedBy(List<Transition> called, Transition calling) {
        for (Transition other : called) {
            if (isCauseOf(other, calling)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the one method moves the state because it calls the other, which is reported itself. */
    private static boolean isCauseOf(Transition called, Transition calling) {
        return called.isInEntry()
                && !calling.isInEntry()
                && called.site().ref().equals(calling.site().ref());
    }

    private static boolean isAllowed(Transition transition, Declaration table) {
        for (Change change : transition.changes()) {
            if (!change.isSelf() && change.from() > 0 && !table.allows(change)) {
                return false;
            }
        }
        return true;
    }

    private boolean isSpokenFor(MethodFacts method) {
        return !declaredTransitions.of(method).isEmpty() || AnnotationFacts.isAny(method.annotations(), SPOKEN_FOR);
    }

    /** Closing a resource puts it into a state that nothing leaves. */
    private static boolean isClosing(StateMachine machine, Transition transition) {
        String name = transition.entry().name();
        return (CLOSING.contains(name) || (!machine.state().isDeclared() && ABORTING.contains(name)))
                && !machine.isLeft(transition.alwaysWritten().orElseThrow());
    }

    /** Recording a failure: in a handler, or by a method that is given the exception; for good, where the state is declared. */
    private boolean isFailure(StateMachine machine, Transition transition) {
        boolean given = isGivenException(transition.entry()) || isGivenException(transition.site());
        return (transition.inHandler() && !machine.state().isDeclared())
                || ((transition.inHandler() || given)
                        && !machine.isLeft(transition.alwaysWritten().orElseThrow()));
    }

    private boolean isGivenException(MethodFacts method) {
        for (String parameter : Names.parameterDescriptors(method.ref().descriptor())) {
            Optional<String> type = Names.classOf(parameter);
            if (type.isPresent() && hierarchy.isSubtype(type.get(), "java/lang/Throwable")) {
                return true;
            }
        }
        return false;
    }

    private static boolean isReset(StateMachine machine, Transition transition) {
        return machine.mayStartIn(transition.alwaysWritten().orElseThrow());
    }

    /** One method that writes several constants on branches that never ask the state recomputes it from other data. */
    private static boolean isRecomputed(StateMachine machine, Transition transition) {
        long written = 0;
        for (Transition other : machine.transitions()) {
            if (other.guard() == Transition.Guard.NONE
                    && other.entry().ref().equals(transition.entry().ref())) {
                written |= other.alwaysWritten().orElse(0L);
            }
        }
        return Long.bitCount(written) > 1;
    }
}
