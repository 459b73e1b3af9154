package dev.custody.program.state;

import dev.custody.facts.MethodFacts;
import java.util.List;

/**
 * A state field that outside code can set to whatever it likes.
 *
 * @param state the field
 * @param entries methods of the boundary that assign their argument, or return a successor with it, by name; at least one
 * @param callers call sites outside the type, by caller
 * @param steered whether anybody steers by it: it is declared, the type decides on it, or a caller names the next state;
 *     a state that is only copied from elsewhere mirrors another one
 */
public record SettableState(StateField state, List<Entry> entries, List<Caller> callers, boolean steered) {
    public SettableState {
        entries = List.copyOf(entries);
        callers = List.copyOf(callers);
    }

    /**
     * A method that takes the next state.
     *
     * @param site the method that has the assignment: the entry itself or one that it calls
     * @param line in the entry, of the assignment or of the call that leads to it
     * @param siteLine of the assignment
     */
    public record Entry(MethodFacts method, MethodFacts site, int line, int siteLine) {}

    /** A method outside the type that calls an entry. */
    public record Caller(MethodFacts method, int line) {}
}
