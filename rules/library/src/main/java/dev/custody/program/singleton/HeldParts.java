package dev.custody.program.singleton;

import dev.custody.facts.FieldFacts;
import dev.custody.facts.MethodFacts;
import dev.custody.program.Program;
import dev.custody.program.mutability.Changes;
import dev.custody.review.StateChange;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/** Which objects of the project's own classes, held by static fields, change by what is called on them? */
final class HeldParts {
    private final Program program;
    private final SelfChanges selfChanges;

    /**
     * Changes of what a field holds.
     *
     * @param path from the field to what changes
     */
    record Held(List<FieldFacts> path, List<StateChange> changes) {}

    HeldParts(Program program, FieldEvents events, Collection<FieldFacts> fields) {
        this.program = program;
        Set<String> held = new TreeSet<>();
        fields.forEach(field -> Parts.onlyType(program, field).ifPresent(held::add));
        this.selfChanges = new SelfChanges(program, events, Parts.of(program, held));
    }

    /**
     * Empty where nothing is seen to change, or the class of the object is chosen elsewhere.
     *
     * @param counts methods whose doings are changes
     */
    Optional<Held> of(FieldFacts field, Predicate<MethodFacts> counts) {
        Optional<String> type = Parts.onlyType(program, field);
        List<StateChange> changes = new ArrayList<>(1);
        List<FieldFacts> path = new ArrayList<>(2);
        for (SelfChanges.PartChange call : selfChanges.of(field)) {
            Optional<SelfChanges.Way> way = type.flatMap(name -> selfChanges.way(name, call.called()));
            if (way.isPresent() && counts.test(call.caller())) {
                changes.add(change(call, way.get()));
                if (path.isEmpty()) {
                    path.add(field);
                    path.addAll(way.get().fields());
                }
            }
        }
        return changes.isEmpty() ? Optional.empty() : Optional.of(new Held(path, changes));
    }

    private StateChange change(SelfChanges.PartChange call, SelfChanges.Way way) {
        boolean locked = Changes.takesLock(call.caller())
                || Changes.takesLock(call.called())
                || Changes.takesLock(way.event().method());
        return new StateChange(program.place(call.caller(), call.line()), false, locked);
    }
}
