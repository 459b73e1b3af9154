package dev.custody.program;

import org.jspecify.annotations.Nullable;

/**
 * One thing that a library method does with an operand.
 *
 * @param operand {@link #RECEIVER} or the index of an argument; {@link #NOTHING} where no operand is meant
 */
record Effect(Kind kind, int operand) {
    static final int RECEIVER = -1;
    static final int NOTHING = -2;

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Effect effect && kind == effect.kind && operand == effect.operand;
    }

    @Override
    public int hashCode() {
        return 31 * kind.name().hashCode() + operand;
    }

    /** The vocabulary of {@code library-effects.txt}, which explains it. */
    enum Kind {
        CHANGES,
        KEEPS,
        SAME,
        VIEW,
        READONLY,
        ELEMENT,
        WRAPS,
        COPIES,
        FRESH,
        IMMUTABLE;

        /** Whether it says where the method's result comes from. */
        boolean tellsResult() {
            return this != CHANGES && this != KEEPS;
        }
    }
}
