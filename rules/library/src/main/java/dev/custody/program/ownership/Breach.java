package dev.custody.program.ownership;

import dev.custody.facts.MethodFacts;
import java.util.List;

/**
 * What a method does with an argument that it only borrows, although it must not.
 *
 * @param parameter index of the argument, from 0
 * @param declaredBy the method that says borrowed: this one, or one that it overrides
 * @param acts in the order of the instructions; never empty
 */
public record Breach(MethodFacts method, int parameter, MethodFacts declaredBy, List<Act> acts) {
    public Breach {
        acts = List.copyOf(acts);
    }

    /**
     * One thing that is done.
     *
     * @param with what it is done with, as messages say it: a field, a callee; empty where there is nothing to say
     * @param line from 1, 0 when unknown
     */
    public record Act(Kind kind, String with, int line) {}

    /** Kinds of things. */
    public enum Kind {
        STORED,
        RETURNED,
        CAPTURED,
        COLLECTED,
        HANDED_OVER,
        CHANGED,
        WRITTEN;

        boolean changes() {
            return this == CHANGED || this == WRITTEN;
        }
    }
}
