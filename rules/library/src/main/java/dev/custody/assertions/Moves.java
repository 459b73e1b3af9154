package dev.custody.assertions;

import java.util.List;

/**
 * Edges from each of some states to each of others.
 *
 * @param <S> the states
 */
public final class Moves<S> {
    private final List<S> from;
    private final List<S> to;

    private Moves(List<S> from, List<S> to) {
        this.from = List.copyOf(from);
        this.to = List.copyOf(to);
    }

    List<S> from() {
        return from;
    }

    List<S> to() {
        return to;
    }

    /**
     * Edges without their ends.
     *
     * @param <S> the states
     */
    public static final class Start<S> {
        private final List<S> from;

        Start(List<S> from) {
            this.from = List.copyOf(from);
        }

        /** The edges from the states named so far to each of these. */
        @SafeVarargs
        @SuppressWarnings("varargs") // the array is only read
        public final Moves<S> to(S... states) {
            return new Moves<>(from, List.of(states));
        }
    }
}
