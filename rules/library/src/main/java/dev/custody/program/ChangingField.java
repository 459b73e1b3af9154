package dev.custody.program;

import dev.custody.facts.FieldFacts;
import java.util.List;

/**
 * A field that changes after it was initialised; at least one of the lists is not empty.
 *
 * @param writes assignments outside initialisation
 * @param changes changes of the contents outside initialisation
 */
public record ChangingField(FieldFacts field, List<FieldUse.Write> writes, List<FieldUse.Change> changes) {
    public ChangingField {
        writes = List.copyOf(writes);
        changes = List.copyOf(changes);
    }
}
