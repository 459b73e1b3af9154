package dev.custody.program.ownership;

import dev.custody.facts.FieldFacts;
import dev.custody.facts.MethodFacts;
import dev.custody.program.Via;
import java.util.List;
import java.util.Optional;

/**
 * An argument that an object holds on to after the call.
 *
 * @param method whose argument it is
 * @param parameter index of the argument, from 0
 * @param field of the object that keeps it
 * @param how the field keeps it
 * @param via what of the argument is kept: itself, a view
 * @param line in the method that stores it or passes it on, 0 when unknown
 * @param through the methods of the object that it is passed through, the one that stores it last; empty when the method
 *     stores it itself
 * @param change where a function or inner object that captured it changes its contents
 */
record KeptArgument(
        MethodFacts method,
        int parameter,
        FieldFacts field,
        How how,
        Via via,
        int line,
        List<MethodFacts> through,
        Optional<Later> change) {
    KeptArgument {
        through = List.copyOf(through);
    }

    /** How a field keeps something. */
    enum How {
        /** The field is it. */
        HELD,
        /** The field is a container that it was added to as a whole. */
        ADDED,
        /** The field is a function or inner object that captured it. */
        CAPTURED
    }
}
