package dev.custody.program.state;

import dev.custody.facts.ClassFacts;
import java.util.List;
import java.util.stream.Stream;

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

    /** Whether objects may start in each of some states. */
    boolean mayStartIn(long states) {
        return (initial() & states) == states;
    }

    /** All writes outside construction. */
    public List<Transition> all() {
        return Stream.concat(transitions.stream(), besides.stream()).toList();
    }

    /** Whether some transition takes the object out of a state because it is that state. */
    public boolean isLeft(long states) {
        return transitions.stream()
                .filter(transition -> transition.guard() != Transition.Guard.NONE)
                .flatMap(transition -> transition.written().entrySet().stream())
                .anyMatch(edge -> (edge.getKey() & states) != 0 && (edge.getValue() & ~edge.getKey()) != 0);
    }

    /** Whether the type decides anything by the state. */
    public boolean decidesOnState() {
        return asked || transitions.stream().anyMatch(transition -> transition.guard() != Transition.Guard.NONE);
    }
}
