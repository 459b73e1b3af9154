package dev.custody.program.state;

import dev.custody.facts.FieldFacts;
import dev.custody.facts.MethodFacts;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What somebody has written down about which state may follow which.
 *
 * @param method that has {@code @Transition}, or answers for two states whether one may follow the other
 * @param field that holds a table
 * @param ofOneMethod whether it speaks of what its own method does, rather than of all objects
 * @param allowed the pairs it lists, those of a state with itself left out
 * @param unknown names in it that are no state
 */
public record Declaration(
        Optional<MethodFacts> method,
        Optional<FieldFacts> field,
        boolean ofOneMethod,
        Set<Change> allowed,
        List<String> unknown) {
    public Declaration {
        allowed = Set.copyOf(new TreeSet<>(allowed));
        unknown = List.copyOf(unknown);
    }

    boolean allows(Change change) {
        return allowed.contains(new Change(change.from(), change.to(), false));
    }

    boolean isOf(MethodFacts other) {
        return ofOneMethod
                && method.filter(own -> own.ref().equals(other.ref())).isPresent();
    }
}
