package dev.custody.program.singleton;

import dev.custody.facts.FieldFacts;
import dev.custody.program.FieldUse;
import java.util.List;

/**
 * A field that is set when it is first needed, in a way that two threads can both do it or one sees half of it.
 *
 * @param writes the assignments, at least one
 * @param kind what is wrong
 */
public record LateInitialisation(FieldFacts field, List<FieldUse.Write> writes, Kind kind) {
    public LateInitialisation {
        writes = List.copyOf(writes);
    }

    /** The ways to get it wrong. */
    public enum Kind {
        /** Nothing keeps two threads from setting it both. */
        UNLOCKED,
        /** Read without the lock first, and not volatile. */
        NOT_VOLATILE
    }
}
