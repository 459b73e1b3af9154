package dev.custody.program.singleton;

import dev.custody.facts.Body;
import dev.custody.facts.ClassFacts;
import dev.custody.facts.FieldFacts;
import dev.custody.facts.MethodFacts;
import dev.custody.facts.Names;
import dev.custody.facts.Node;
import dev.custody.program.Calls;
import dev.custody.program.FieldUse;
import dev.custody.program.Program;
import dev.custody.program.mutability.Changes;
import dev.custody.program.mutability.Mutabilities;
import dev.custody.program.mutability.Mutability;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Which fields are set under a check that they are null, and whether that holds when several threads come at once. */
final class LateInitialisations {
    private final Program program;
    private final Changes changes;
    private final Mutabilities mutabilities;
    private final FieldEvents events;
    private final Wiring wiring;

    LateInitialisations(Program program, FieldEvents events, Wiring wiring) {
        this.program = program;
        this.changes = new Changes(program);
        this.mutabilities = Mutabilities.of(program);
        this.events = events;
        this.wiring = wiring;
    }

    /** What is wrong with the way a shared field is set; empty when it is set otherwise, or rightly. */
    Optional<LateInitialisation> of(FieldFacts field) {
        if (Names.isPrimitive(field.descriptor()) || !events.isJudged(field)) {
            return Optional.empty();
        }
        List<FieldUse.Write> unlocked = new ArrayList<>(0);
        List<FieldUse.Write> halfLocked = new ArrayList<>(0);
        for (FieldUse.Write write : changes.laterWrites(field)) {
            if (!program.isUnderOwnNullCheck(field, write)) {
                return Optional.empty();
            }
            if (wiring.isPart(write.method())) {
                continue;
            }
            if (!Changes.takesLock(write.method())) {
                if (!isCalledUnderLock(write.method())) {
                    unlocked.add(write);
                }
            } else if (!field.modifiers().isVolatile() && isReadBeforeLock(field, write)) {
                halfLocked.add(write);
            }
        }
        if ((unlocked.isEmpty() && halfLocked.isEmpty()) || isHarmless(field)) {
            return Optional.empty();
        }
        return Optional.of(
                unlocked.isEmpty()
                        ? new LateInitialisation(field, halfLocked, LateInitialisation.Kind.NOT_VOLATILE)
                        : new LateInitialisation(field, unlocked, LateInitialisation.Kind.UNLOCKED));
    }

    /**
     * A value that never changes may be made twice: whoever comes second puts an equal one in its place. So it may be with a
     * type that is not there to be asked.
     */
    private boolean isHarmless(FieldFacts field) {
        Mutability mutability = mutabilities.ofAny(field.descriptor()).mutability();
        Optional<String> type = Names.classOf(field.descriptor());
        return switch (mutability) {
            case IMMUTABLE -> type.isEmpty() || isSafelyPublished(type.get());
            case UNKNOWN ->
                type.isPresent() && program.hierarchy().known(type.get()).isEmpty();
            case FIXED, THREAD_SAFE, MUTABLE -> false;
        };
    }

    /** Without a lock only final fields are sure to be seen as the constructor left them (JLS §17.5). */
    private boolean isSafelyPublished(String type) {
        Set<String> held = new LinkedHashSet<>(program.hierarchy().supertypes(type));
        for (String below : program.hierarchy().subtypes(type)) {
            held.addAll(program.hierarchy().supertypes(below));
        }
        for (String name : held) {
            Optional<ClassFacts> analysed = program.hierarchy().analysed(name);
            if (analysed.isPresent() && hasOpenField(analysed.get())) {
                return false;
            }
        }
        return true;
    }

    private static boolean hasOpenField(ClassFacts type) {
        for (FieldFacts field : type.fields()) {
            if (!field.modifiers().isStatic() && !field.modifiers().isFinal()) {
                return true;
            }
        }
        return false;
    }

    /** A private method that only locked code calls. */
    private boolean isCalledUnderLock(MethodFacts method) {
        List<Calls.CallSite> callers = program.calls().callers(method);
        for (Calls.CallSite site : callers) {
            if (!Changes.takesLock(site.caller())) {
                return false;
            }
        }
        return !callers.isEmpty();
    }

    private static boolean isReadBeforeLock(FieldFacts field, FieldUse.Write write) {
        if (write.method().modifiers().isSynchronized()) {
            return false;
        }
        Body body = write.method().body();
        for (Node node : body.nodes()) {
            if (Changes.isLock(node)) {
                return false;
            }
            if (node instanceof Node.FieldRead read && read.field().name().equals(field.name())) {
                return true;
            }
        }
        return false;
    }
}
