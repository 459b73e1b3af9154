package dev.custody.program.singleton;

import dev.custody.facts.FieldFacts;
import dev.custody.facts.MethodFacts;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * State of a singleton that changes.
 *
 * @param path fields from the singleton to the state, the last one is what changes
 * @param type of the state as source code says it
 * @param by the method that changes it, the outermost one inside the singleton
 * @param line of the change in that method
 * @param assigned whether the field is assigned rather than the contents of its value changed
 * @param guard what makes the change safe
 * @param registry whether one method only ever adds to it
 */
public record SharedPart(
        List<FieldFacts> path, String type, MethodFacts by, int line, boolean assigned, Guard guard, boolean registry) {
    public SharedPart {
        path = List.copyOf(path);
    }

    /** What makes a change safe when several threads make it. */
    public enum Guard {
        NONE,
        /** Each change is made under a lock. */
        LOCK,
        /** The type guards itself: an atomic, a concurrent container. */
        TYPE
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other
                || (other instanceof SharedPart part
                        && line == part.line
                        && assigned == part.assigned
                        && guard == part.guard
                        && registry == part.registry
                        && by.equals(part.by)
                        && type.equals(part.type)
                        && path.equals(part.path));
    }

    @Override
    public int hashCode() {
        return 31 * (31 * path.hashCode() + by.hashCode()) + line;
    }

    /** What changes. */
    public FieldFacts state() {
        return path.get(path.size() - 1);
    }
}
