package dev.custody.program;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a caller needs to know of a method.
 *
 * @param returns where its result comes from; empty when it never returns one
 * @param changes arguments whose contents it changes, or those of an element of theirs
 */
record Summary(Set<Source> returns, Set<ChangedArgument> changes) {
    /** Before anything is known: the least element, from which the fixpoint rises. */
    static final Summary NOTHING = new Summary(Set.of(), Set.of());

    /** After giving up: returns anything, and the innocent case for the rest. */
    static final Summary UNKNOWN = new Summary(Set.of(Source.Unclear.UNKNOWN), Set.of());

    Summary {
        returns = Set.copyOf(returns);
        changes = Set.copyOf(changes);
    }

    /** One object for the two summaries that most methods have. */
    static Summary of(Set<Source> returns, Set<ChangedArgument> changes) {
        if (changes.isEmpty()) {
            if (returns.isEmpty()) {
                return NOTHING;
            }
            if (returns.size() == 1 && returns.contains(Source.Unclear.UNKNOWN)) {
                return UNKNOWN;
            }
        }
        return new Summary(returns, changes);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other
                || (other instanceof Summary summary
                        && returns.equals(summary.returns)
                        && changes.equals(summary.changes));
    }

    @Override
    public int hashCode() {
        return 31 * returns.hashCode() + changes.hashCode();
    }

    boolean changesNothing() {
        return changes.isEmpty();
    }

    /**
     * An argument whose contents a method changes.
     *
     * @param inner whether the contents of an element are changed rather than its own
     */
    record ChangedArgument(int index, boolean inner) implements Comparable<ChangedArgument> {
        @Override
        public int compareTo(ChangedArgument other) {
            return index != other.index ? Integer.compare(index, other.index) : Boolean.compare(inner, other.inner);
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof ChangedArgument changed && index == changed.index && inner == changed.inner;
        }

        @Override
        public int hashCode() {
            return 2 * index + (inner ? 1 : 0);
        }
    }
}
