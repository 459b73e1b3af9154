package dev.custody.program.ownership;

import dev.custody.facts.FieldFacts;
import dev.custody.program.FieldUse;
import java.util.List;

/**
 * An unmodifiable view of data that its object goes on changing.
 *
 * @param field with the data
 * @param exits public methods that return the view, by name and descriptor; never empty
 * @param change by the object once it is there
 */
public record ShownView(FieldFacts field, List<Later> exits, FieldUse.Change change) {
    public ShownView {
        exits = List.copyOf(exits);
    }
}
