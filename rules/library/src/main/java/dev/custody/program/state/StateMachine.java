package dev.custody.program.state;

import dev.custody.facts.ClassFacts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * How the state of one field changes.
 *
 * @param type the class that declares the field
 * @param state the field
 * @param created the known states that constructors, field initialisers and factories leave; bit 63 stands for null
 * @param restored whether a constructor or factory takes the state from its caller: objects may start anywhere
 * @param asked whether a method of the type that is no mere question tests the state
 * @param partial whether calls were not followed, so that writes may be missing
 * @param transitions writes outside construction by methods of the object, by entry method and line
 * @param besides writes by static methods and other types to an object that they are given, in the same order
 */
public record StateMachine(
        ClassFacts type,
        StateField state,
        long created,
        boolean restored,
        boolean asked,
        boolean partial,
        List<Transition> transitions,
        List<Transition> besides) {
    public StateMachine {
        transitions = List.copyOf(transitions);
        besides = List.copyOf(besides);
    }

    /** States that an object may start in: all of them where nobody can say. */
    public long initial() {
        return restored || created == 0 ? created | state.states().all() : created;
    }

    /** Whether this is the machine of one state field of a type. */
    boolean isOf(ClassFacts other, StateField field) {
        return type.name().equals(other.name())
                && state.field().ref().equals(field.field().ref());
    }

    /** Whether objects may start in each of some states. */
    boolean mayStartIn(long states) {
        return (initial() & states) == states;
    }

    /** All writes outside construction. */
    public List<Transition> all() {
        List<Transition> all = new ArrayList<>(transitions.size() + besides.size());
        all.addAll(transitions);
        all.addAll(besides);
        return all;
    }

    /** Whether some transition takes the object out of a state because it is that state. */
    public boolean isLeft(long states) {
        for (Transition transition : transitions) {
            if (transition.guard() != Transition.Guard.NONE && leaves(transition, states)) {
                return true;
            }
        }
        return false;
    }

    private static boolean leaves(Transition transition, long states) {
        for (Map.Entry<Long, Long> edge : transition.written().entrySet()) {
            if ((edge.getKey() & states) != 0 && (edge.getValue() & ~edge.getKey()) != 0) {
                return true;
            }
        }
        return false;
    }

    /** Whether the type decides anything by the state. */
    public boolean decidesOnState() {
        if (asked) {
            return true;
        }
        for (Transition transition : transitions) {
            if (transition.guard() != Transition.Guard.NONE) {
                return true;
            }
        }
        return false;
    }
}
