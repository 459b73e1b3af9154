package dev.custody.program.ownership;

import dev.custody.facts.ClassFacts;
import dev.custody.facts.FieldFacts;
import dev.custody.program.mutability.Link;
import java.util.List;

/**
 * A type that is declared to be a value and is none.
 *
 * @param faults at least one, in the order of the fields
 */
public record BrokenValue(ClassFacts type, List<Fault> faults) {
    public BrokenValue {
        faults = List.copyOf(faults);
    }

    /**
     * One field through which an object of the type changes.
     *
     * @param path from the field to what changes, at least the field itself
     */
    public record Fault(FieldFacts field, List<Link> path) {
        public Fault {
            path = List.copyOf(path);
        }

        /** Where the change is. */
        public Link last() {
            return path.get(path.size() - 1);
        }
    }
}
