package dev.custody.program.singleton;

import dev.custody.facts.FieldFacts;
import dev.custody.facts.MethodFacts;
import dev.custody.program.FieldUse;
import dev.custody.program.Program;
import dev.custody.program.Source;
import dev.custody.program.mutability.Changes;
import dev.custody.review.StateChange;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;

/**
 * Who changes a field once its owner is there? All who do, also those whom rules leave alone: statistics, flags raised once,
 * late initialisation. May-analysis, as far as {@link Changes} sees.
 */
final class StateChanges {
    private final Program program;
    private final Changes changes;

    StateChanges(Program program) {
        this.program = program;
        this.changes = new Changes(program);
    }

    /** @param counts whether what a method does, to the field of which object, is a change of this owner's state */
    List<StateChange> of(FieldFacts field, BiPredicate<MethodFacts, Source.Holder> counts) {
        List<StateChange> found = new ArrayList<>(0);
        for (FieldUse.Write write : changes.laterWrites(field)) {
            if (counts.test(write.method(), write.holder())) {
                found.add(change(write.method(), write.line(), true));
            }
        }
        for (FieldUse.Change change : changes.laterChanges(field)) {
            if (!change.inner() && counts.test(change.method(), change.holder())) {
                found.add(change(change.method(), change.line(), false));
            }
        }
        return found;
    }

    StateChange change(MethodFacts method, int line, boolean assigns) {
        return new StateChange(program.place(method, line), assigns, Changes.takesLock(method));
    }
}
