package dev.custody.program.ownership;

import dev.custody.facts.ClassFacts;
import dev.custody.facts.FieldFacts;
import dev.custody.facts.MethodFacts;
import java.util.List;

/**
 * A record whose values change when somebody changes what it was made of.
 *
 * @param constructor the canonical one
 * @param components those that keep their argument as given, in the order of the record; never empty
 */
public record KeptComponents(ClassFacts type, MethodFacts constructor, List<FieldFacts> components) {
    public KeptComponents {
        components = List.copyOf(components);
    }
}
