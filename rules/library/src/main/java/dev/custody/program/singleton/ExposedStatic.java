package dev.custody.program.singleton;

import dev.custody.facts.FieldFacts;
import dev.custody.facts.MethodFacts;
import java.util.List;

/**
 * A static field whose mutable data outside code can get at.
 *
 * @param type of the data as source code says it
 * @param exits the public methods that return it, by name; empty when the field itself is public
 */
public record ExposedStatic(FieldFacts field, String type, List<MethodFacts> exits) {
    public ExposedStatic {
        exits = List.copyOf(exits);
    }
}
