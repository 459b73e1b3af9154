package dev.custody.read;

import dev.custody.facts.Modifiers;
import java.util.List;

/**
 * What the first pass reads of a class: enough to know which types may be states, and which methods take values over.
 *
 * @param name internal name
 * @param superName internal name, {@code java/lang/Object} for interfaces
 * @param modifiers access flags
 * @param sealed whether it lists its permitted subtypes
 * @param stateFields the instance fields that may hold a state
 * @param takingOver name and descriptor of each method that declares to take an argument over
 */
record Header(
        String name,
        String superName,
        List<String> interfaces,
        Modifiers modifiers,
        boolean sealed,
        List<StateField> stateFields,
        List<String> takingOver) {
    Header {
        interfaces = List.copyOf(interfaces);
        stateFields = List.copyOf(stateFields);
        takingOver = List.copyOf(takingOver);
    }

    /**
     * An instance field that may hold a state, by its name, its type's name or {@code @State}.
     *
     * @param descriptor of the state's type; for an atomic reference that of what it refers to
     * @param declared whether it has {@code @State}
     */
    record StateField(String descriptor, boolean declared) {}
}
