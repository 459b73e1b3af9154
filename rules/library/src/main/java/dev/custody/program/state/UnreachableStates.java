package dev.custody.program.state;

import dev.custody.facts.ClassFacts;
import dev.custody.facts.MethodFacts;
import dev.custody.program.Hierarchy;
import java.util.ArrayList;
import java.util.List;

/**
 * Which states no object gets into, or is stuck in. Asked only of machines all of whose writes are known and whose states no
 * other field holds; edges that are not sure count as ways.
 */
final class UnreachableStates {
    private final Hierarchy hierarchy;
    private final Declarations declarations;

    UnreachableStates(Hierarchy hierarchy, Declarations declarations) {
        this.hierarchy = hierarchy;
        this.declarations = declarations;
    }

    /** In the order of the states. */
    List<UnreachableState> in(StateMachine machine) {
        FiniteType states = machine.state().states();
        if (machine.created() == 0 || isOpen(machine)) {
            return List.of();
        }
        long reached = reached(machine);
        long finals = declarations.finals(states);
        List<UnreachableState> found = new ArrayList<>();
        for (int i = 0; i < states.constants().size(); i++) {
            long state = 1L << i;
            boolean missed = (reached & state) == 0;
            boolean stuck = finals != 0 && (finals & state) == 0 && !isLeft(machine, state);
            if (missed || stuck) {
                found.add(new UnreachableState(
                        states.names(state).get(0), states.constants().get(i), !missed));
            }
        }
        return found;
    }

    /** Whether code that is not analysed may write the state: through the field itself, or in a method it overrides. */
    private boolean isOpen(StateMachine machine) {
        ClassFacts type = machine.type();
        boolean seen = !machine.state().field().modifiers().isPrivate()
                && !machine.state().field().modifiers().isPackagePrivate()
                && !type.modifiers().isFinal()
                && type.modifiers().isPublic();
        return seen || type.methods().stream().anyMatch(method -> isHook(type, method));
    }

    private boolean isHook(ClassFacts type, MethodFacts method) {
        return method.modifiers().isAbstract()
                && hierarchy.subtypes(type.name()).stream()
                        .flatMap(name -> hierarchy.analysed(name).stream())
                        .noneMatch(below -> below.method(
                                        method.name(), method.ref().descriptor())
                                .isPresent());
    }

    private static long reached(StateMachine machine) {
        long reached = machine.created();
        boolean grows = true;
        while (grows) {
            long before = reached;
            for (Transition transition : machine.all()) {
                for (Change change : transition.changes()) {
                    reached |= (change.from() & reached) != 0 ? change.to() : 0;
                }
            }
            grows = reached != before;
        }
        return reached;
    }

    private static boolean isLeft(StateMachine machine, long state) {
        return machine.all().stream()
                .flatMap(transition -> transition.changes().stream())
                .anyMatch(change -> change.from() == state && !change.isSelf());
    }
}
