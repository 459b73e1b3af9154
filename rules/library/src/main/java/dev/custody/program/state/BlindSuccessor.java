package dev.custody.program.state;

import dev.custody.facts.MethodFacts;

/**
 * A method that is given a state and returns the next one without looking at the given one.
 *
 * @param line of the return
 * @param states the enum
 * @param result what it returns whatever the state is, by name
 */
public record BlindSuccessor(
        MethodFacts method, int line, FiniteType states, String result, StateField.Standing standing) {}
