package dev.custody.program.state;

import dev.custody.facts.ClassFacts;
import dev.custody.facts.MethodFacts;
import dev.custody.program.Hierarchy;
import java.util.Optional;

/** Which code is inside a type: its nest mates, its sub-classes, and what is nested in these. */
final class Insiders {
    private static final int MOST_NESTED = 32;

    private final Hierarchy hierarchy;

    Insiders(Hierarchy hierarchy) {
        this.hierarchy = hierarchy;
    }

    /** Whether a method may do with the type's state what it wants. */
    boolean areIn(MethodFacts method, String type) {
        String nest = hierarchy.outermost(type);
        String at = method.ref().owner();
        if (hierarchy.outermost(at).equals(nest)) {
            return true;
        }
        for (int depth = 0; depth < MOST_NESTED; depth++) {
            if (hierarchy.isSubtype(at, type)) {
                return true;
            }
            Optional<ClassFacts> facts = hierarchy.analysed(at);
            Optional<ClassFacts.Outer> around = facts.isPresent() ? facts.get().outer() : Optional.empty();
            if (around.isEmpty()) {
                return false;
            }
            at = around.get().type();
        }
        return false;
    }
}
