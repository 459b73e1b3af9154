package dev.custody.program.mutability;

import java.util.Locale;

/**
 * How an object, with everything that it holds, changes once it is there. A chain from best to worst; what is made of several
 * parts is as bad as the worst of them, and a change that was seen outweighs a part of which nobody knows.
 * <pre>
 *      MUTABLE        some code changes it
 *         |
 *      UNKNOWN        nobody can say
 *         |
 *    THREAD_SAFE      changes, and guards itself against threads
 *         |
 *       FIXED         nobody is seen to change it, but others may hold what it holds
 *         |
 *     IMMUTABLE       never changes
 * </pre>
 */
public enum Mutability {
    IMMUTABLE,
    FIXED,
    THREAD_SAFE,
    UNKNOWN,
    MUTABLE;

    /** The worse of the two. */
    public Mutability join(Mutability other) {
        return compareTo(other) >= 0 ? this : other;
    }

    /** Whether it is known to change. */
    public boolean changes() {
        return this == MUTABLE || this == THREAD_SAFE;
    }

    /** As tables and messages write it: {@code thread-safe}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
