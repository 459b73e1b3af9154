package dev.custody.program;

import dev.custody.facts.FieldFacts;
import dev.custody.facts.MethodFacts;
import java.util.List;
import java.util.Optional;

/**
 * Mutable data of an object that outside code can get at.
 *
 * @param field that holds the data
 * @param exits the methods that let it out, by name and descriptor; empty when the field itself is public
 * @param origin why the data is the object's own: where it is made and how it gets into the field; empty when that is not
 *     known, as for a field that is only declared to own it
 * @param change a change of the data by the object once it is there; empty when the object only made it
 */
public record Leak(FieldFacts field, List<Exit> exits, Optional<FieldUse.Change> change, List<DataOrigin> origin) {
    public Leak {
        exits = List.copyOf(exits);
        origin = List.copyOf(origin);
    }

    /**
     * A way out.
     *
     * @param via what is let out: the data itself, a view, an element
     * @param callback whether it goes out as an argument to a caller's function rather than as the result
     */
    public record Exit(MethodFacts method, int line, Via via, boolean callback) {}
}
