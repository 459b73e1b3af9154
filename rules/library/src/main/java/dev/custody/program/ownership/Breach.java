package dev.custody.program.ownership;

import dev.custody.facts.FieldFacts;
import dev.custody.facts.MethodFacts;
import java.util.List;

/**
 * What a method does with a value that it only borrows, although it must not.
 *
 * @param acts in the order of the instructions; never empty
 */
public record Breach(MethodFacts method, Loan loan, List<Act> acts) {
    public Breach {
        acts = List.copyOf(acts);
    }

    /** What is borrowed. */
    public sealed interface Loan {}

    /**
     * An argument, until the call returns.
     *
     * @param parameter its index, from 0
     * @param declaredBy the method that says borrowed: the one with the breach, or one that it overrides
     */
    public record OfArgument(int parameter, MethodFacts declaredBy) implements Loan {}

    /**
     * The result of a method of somebody else, whose it stays.
     *
     * @param declaredBy the method that says borrowed: the called one, or one that it overrides
     */
    public record OfResult(MethodFacts declaredBy) implements Loan {}

    /** What a field refers to, which belongs to somebody else. */
    public record OfField(FieldFacts field) implements Loan {}

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
        /** An override declares to own what the method that it overrides borrows. */
        CLAIMED,
        CHANGED,
        WRITTEN;

        boolean changes() {
            return this == CHANGED || this == WRITTEN;
        }
    }
}
