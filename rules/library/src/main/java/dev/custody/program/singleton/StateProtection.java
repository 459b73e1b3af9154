package dev.custody.program.singleton;

import dev.custody.facts.FieldFacts;
import dev.custody.facts.Names;
import dev.custody.program.FieldUse;
import dev.custody.program.Hierarchy;
import dev.custody.program.Program;
import dev.custody.program.Source;
import dev.custody.program.mutability.Mutabilities;
import dev.custody.review.Protection;
import dev.custody.review.StateChange;
import java.util.List;
import java.util.Optional;

/** What keeps the changes of a field safe from threads? Told by its type, its modifiers and who changes it. */
final class StateProtection {
    private static final String THREAD_LOCAL = "java/lang/ThreadLocal";

    private final Program program;
    private final Hierarchy hierarchy;
    private final Mutabilities mutabilities;

    StateProtection(Program program) {
        this.program = program;
        this.hierarchy = program.hierarchy();
        this.mutabilities = Mutabilities.of(program);
    }

    /** @param part what rules know of the state behind the field, where they do */
    Protection of(FieldFacts field, List<StateChange> changes, Optional<SharedPart> part) {
        if (isBelow(field, THREAD_LOCAL)) {
            return Protection.PER_THREAD;
        }
        if (part.isPresent()) {
            return of(field, part.get(), changes);
        }
        return changes.isEmpty() ? atRest(field) : of(field, changes);
    }

    private Protection of(FieldFacts field, SharedPart part, List<StateChange> changes) {
        return switch (part.guard()) {
            case TYPE -> Protection.THREAD_SAFE_TYPE;
            case LOCK -> Protection.LOCK;
            case NONE -> of(field, changes);
        };
    }

    private Protection of(FieldFacts field, List<StateChange> changes) {
        boolean assigned = changes.stream().anyMatch(StateChange::assigns);
        if (!assigned && holdsThreadSafe(field)) {
            return Protection.THREAD_SAFE_TYPE;
        }
        long locked = changes.stream().filter(StateChange::locked).count();
        if (locked == changes.size()) {
            return Protection.LOCK;
        }
        boolean seen = field.modifiers().isVolatile() && changes.stream().allMatch(StateChange::assigns);
        return seen ? Protection.VOLATILE : locked > 0 ? Protection.PARTLY_LOCKED : Protection.UNGUARDED;
    }

    /** A concurrent map or an atomic is there to be changed, if not by the code seen; a lock or an executor is not. */
    private Protection atRest(FieldFacts field) {
        return program.dataTypes().isMutableData(field.descriptor()) && holdsThreadSafe(field)
                ? Protection.THREAD_SAFE_TYPE
                : Protection.UNCHANGED;
    }

    private boolean holdsThreadSafe(FieldFacts field) {
        boolean any = false;
        for (FieldUse.Write write : program.use(field).writes()) {
            for (Source source : write.sources()) {
                if (source instanceof Source.Made made) {
                    any = true;
                    if (!isThreadSafe(made.descriptor())) {
                        return false;
                    }
                }
            }
        }
        return any || isThreadSafe(field.descriptor());
    }

    private boolean isThreadSafe(String descriptor) {
        return Names.classOf(descriptor).filter(mutabilities::guardsItself).isPresent();
    }

    private boolean isBelow(FieldFacts field, String above) {
        return Names.classOf(field.descriptor())
                .filter(type -> hierarchy.isSubtype(type, above))
                .isPresent();
    }
}
