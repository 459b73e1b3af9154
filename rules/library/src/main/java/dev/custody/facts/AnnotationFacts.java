package dev.custody.facts;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * An annotation as the class file holds it, with the members that are written down (no defaults).
 *
 * @param type internal name of the annotation type
 * @param members values by member name: boxed primitives, strings, {@link List}s of values; enum constants as their
 *     name, classes as their descriptor, nested annotations as {@link AnnotationFacts}
 */
public record AnnotationFacts(String type, Map<String, Object> members) {
    public AnnotationFacts {
        members = members.isEmpty() ? Map.of() : Map.copyOf(members);
    }

    /** Name of the annotation type without its package. */
    public String simpleName() {
        return Names.innermost(type);
    }

    /** Whether one of some annotations has one of these simple names. */
    public static boolean isAny(List<AnnotationFacts> annotations, Set<String> simpleNames) {
        for (AnnotationFacts annotation : annotations) {
            if (simpleNames.contains(annotation.simpleName())) {
                return true;
            }
        }
        return false;
    }

    /** A member's value as text; empty when it is absent or no string. */
    public Optional<String> text(String member) {
        return members.get(member) instanceof String text ? Optional.of(text) : Optional.empty();
    }
}
