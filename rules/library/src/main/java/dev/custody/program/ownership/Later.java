package dev.custody.program.ownership;

import dev.custody.facts.MethodFacts;
import org.jspecify.annotations.Nullable;

/**
 * Something that a method does with kept data.
 *
 * @param line from 1, 0 when unknown
 */
public record Later(MethodFacts method, int line) {
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Later later && line == later.line && method.equals(later.method);
    }

    @Override
    public int hashCode() {
        return 31 * method.hashCode() + line;
    }
}
