package dev.custody.program.state;

import dev.custody.facts.ClassFacts;
import java.util.List;

/**
 * How the state of one field changes.
 *
 * @param type the class that declares the field
 * @param state the field
 * @param initial the states that constructors and field initialisers leave; bit 63 stands for null
 * @param asked whether a method of the type that is no mere question tests the state
 * @param transitions writes outside construction, by entry method and line
 */
public record StateMachine(
        ClassFacts type, StateField state, long initial, boolean asked, List<Transition> transitions) {
    public StateMachine {
        transitions = List.copyOf(transitions);
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
