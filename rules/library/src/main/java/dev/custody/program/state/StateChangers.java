package dev.custody.program.state;

import dev.custody.facts.MethodFacts;
import dev.custody.facts.MethodRef;
import dev.custody.program.Program;
import java.util.HashSet;
import java.util.Set;

/**
 * Which methods change the state of an object that is there already? May-analysis: those that have a write of a state field,
 * and those through which outside code reaches one. Constructors and factories create a state and change none.
 */
public final class StateChangers {
    private final Set<MethodRef> changers = new HashSet<>();

    private StateChangers(Program program) {
        StateMachines.of(program).all().forEach(machine -> {
            for (Transition transition : machine.all()) {
                changers.add(transition.entry().ref());
                changers.add(transition.site().ref());
            }
        });
    }

    /** The state-changing methods of a program, as far as its reported types are written to. */
    public static StateChangers of(Program program) {
        return program.analysis(StateChangers.class, StateChangers::new);
    }

    /** Whether a method changes a state, guarded or not. */
    public boolean contain(MethodFacts method) {
        return changers.contains(method.ref());
    }
}
