package dev.custody.program.state;

import dev.custody.facts.ClassFacts;
import java.util.List;

/**
 * How the state of one field changes.
 *
 * @param type the class that declares the field
 * @param state the field
 * @param initial the states that constructors and field initialisers leave; bit 63 stands for null
 * @param transitions writes outside construction, by entry method and line
 */
public record StateMachine(ClassFacts type, StateField state, long initial, List<Transition> transitions) {
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

    /** Whether any transition asks for the state. */
    public boolean decidesOnState() {
        return transitions.stream().anyMatch(transition -> transition.guard() != Transition.Guard.NONE);
    }
}
