package dev.custody.program.singleton;

import dev.custody.facts.ClassFacts;
import dev.custody.facts.FieldFacts;
import dev.custody.facts.MethodFacts;
import dev.custody.facts.Names;
import dev.custody.program.FieldUse;
import dev.custody.program.Hierarchy;
import dev.custody.program.Program;
import dev.custody.program.Source;
import dev.custody.program.mutability.Changes;
import dev.custody.program.mutability.Mutabilities;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The state of a singleton that changes: its own fields, those it inherits, and those of the objects it made for itself. */
final class OwnedState {
    private static final Set<String> ADDING = Set.of("add", "addAll", "addIfAbsent", "put", "putAll", "putIfAbsent");
    private static final Pattern ADDER = Pattern.compile("(add|register)([A-Z].*)?");

    private final Program program;
    private final Hierarchy hierarchy;
    private final Set<String> singletons;
    private final FieldEvents events;
    private final SelfChanges selfChanges;
    private final PartAssignments partAssignments;
    private final SingletonCode code;
    private final Mutabilities mutabilities;

    OwnedState(Program program, Set<String> singletons, FieldEvents events, SingletonCode code) {
        this.program = program;
        this.hierarchy = program.hierarchy();
        this.singletons = singletons;
        this.events = events;
        this.selfChanges = new SelfChanges(program, events, Parts.of(program, singletons));
        this.partAssignments = new PartAssignments(program);
        this.code = code;
        this.mutabilities = Mutabilities.of(program);
    }

    /** Worst first, empty when nothing changes that the singleton owns. */
    List<SharedPart> of(Singleton singleton) {
        if (!events.isJudged(singleton.type())) {
            return List.of();
        }
        List<SharedPart> found = new ArrayList<>();
        for (FieldFacts field : code.fields(singleton)) {
            if (events.isJudged(field)) {
                Optional<SharedPart> part = ofField(singleton, field);
                if (part.isPresent()) {
                    found.add(part.get());
                }
            }
        }
        found.sort(OwnedState::compareWorstFirst);
        return found;
    }

    private static int compareWorstFirst(SharedPart one, SharedPart other) {
        int byRegistry = Boolean.compare(one.registry(), other.registry());
        int byGuard = Boolean.compare(isGuarded(one), isGuarded(other));
        int byDepth = Integer.compare(one.path().size(), other.path().size());
        return byRegistry != 0 ? byRegistry : byGuard != 0 ? byGuard : byDepth;
    }

    private static boolean isGuarded(SharedPart part) {
        return part.guard() != SharedPart.Guard.NONE;
    }

    private Optional<SharedPart> ofField(Singleton singleton, FieldFacts field) {
        List<FieldEvents.Event> own = new ArrayList<>(0);
        for (FieldEvents.Event event : events.of(field, singleton.isWired())) {
            if (code.isOfSingleton(singleton, field, event.method(), event.holder())
                    && code.isLater(event.method())
                    && isData(field, event)) {
                own.add(event);
            }
        }
        return own.isEmpty() ? ofPart(singleton, field) : Optional.of(direct(field, own));
    }

    /** Whether contents can change: the object of a project class is a part or a collaborator instead. */
    private boolean isData(FieldFacts field, FieldEvents.Event event) {
        if (event.assigned()) {
            return true;
        }
        boolean anyData = false;
        boolean anything = false;
        for (FieldUse.Write write : program.use(field).writes()) {
            for (Source source : write.sources()) {
                if (source == Source.Plain.CONSTANT) {
                    continue;
                }
                anything = true;
                anyData |= source instanceof Source.Made made
                        && !made.frozen()
                        && (Names.isArray(made.descriptor()) || isLibraryData(made.descriptor()));
            }
        }
        return anything ? anyData : Names.isArray(field.descriptor()) || isLibraryData(field.descriptor());
    }

    private boolean isLibraryData(String descriptor) {
        Optional<String> type = Names.classOf(descriptor);
        return type.isPresent()
                && (!hierarchy.isAnalysed(type.get()) || program.dataTypes().isContainer(descriptor));
    }

    private SharedPart direct(FieldFacts field, List<FieldEvents.Event> own) {
        FieldEvents.Event first = own.get(0);
        return new SharedPart(
                List.of(field),
                program.fieldData().typeName(field),
                first.method(),
                first.line(),
                first.assigned(),
                guard(field, own),
                isRegistry(own));
    }

    private SharedPart.Guard guard(FieldFacts field, List<FieldEvents.Event> own) {
        if (!hasAssignment(own) && guardsItself(field)) {
            return SharedPart.Guard.TYPE;
        }
        for (FieldEvents.Event event : own) {
            if (!Changes.takesLock(event.method())) {
                return SharedPart.Guard.NONE;
            }
        }
        return SharedPart.Guard.LOCK;
    }

    private static boolean hasAssignment(List<FieldEvents.Event> events) {
        for (FieldEvents.Event event : events) {
            if (event.assigned()) {
                return true;
            }
        }
        return false;
    }

    private boolean guardsItself(FieldFacts field) {
        boolean any = false;
        for (FieldUse.Write write : program.use(field).writes()) {
            for (Source source : write.sources()) {
                if (source instanceof Source.Made made) {
                    any = true;
                    if (!isGuarded(made.descriptor())) {
                        return false;
                    }
                }
            }
        }
        return any || isGuarded(field.descriptor());
    }

    private boolean isGuarded(String descriptor) {
        Optional<String> type = Names.classOf(descriptor);
        return type.isPresent() && mutabilities.guardsItself(type.get());
    }

    /** Whether one method named so only ever adds. */
    private static boolean isRegistry(List<FieldEvents.Event> own) {
        MethodFacts only = own.get(0).method();
        for (FieldEvents.Event event : own) {
            boolean adds = !event.assigned()
                    && event.by().isPresent()
                    && ADDING.contains(event.by().get())
                    && event.method().ref().equals(only.ref());
            if (!adds) {
                return false;
            }
        }
        return ADDER.matcher(only.name()).matches();
    }

    // --- parts

    private Optional<SharedPart> ofPart(Singleton singleton, FieldFacts field) {
        Optional<String> part = Parts.onlyType(program, field);
        if (part.isEmpty() || !isPart(part.get())) {
            return Optional.empty();
        }
        Optional<SharedPart> assigned = assignedInPart(singleton, field, part.get());
        if (assigned.isPresent()) {
            return assigned;
        }
        for (SelfChanges.PartChange call : selfChanges.of(field)) {
            if (code.isOwnCall(singleton, field, call.caller()) && code.isLater(call.caller())) {
                Optional<SelfChanges.Way> way = selfChanges.way(part.get(), call.called());
                if (way.isPresent() && code.isLater(way.get().event().method())) {
                    return Optional.of(owned(field, call, way.get()));
                }
            }
        }
        return Optional.empty();
    }

    private boolean isPart(String name) {
        Optional<ClassFacts> type = hierarchy.analysed(name);
        return type.isPresent() && !singletons.contains(name) && events.isJudged(type.get());
    }

    /** {@code part.last = name}: the singleton writes the fields of what it made. */
    private Optional<SharedPart> assignedInPart(Singleton singleton, FieldFacts field, String part) {
        for (PartAssignments.Assignment found : partAssignments.of(field, part)) {
            if (code.isOwnCall(singleton, field, found.method()) && code.isLater(found.method())) {
                SharedPart.Guard guard =
                        Changes.takesLock(found.method()) ? SharedPart.Guard.LOCK : SharedPart.Guard.NONE;
                return Optional.of(new SharedPart(
                        List.of(field, found.field()),
                        program.fieldData().typeName(found.field()),
                        found.method(),
                        found.line(),
                        true,
                        guard,
                        false));
            }
        }
        return Optional.empty();
    }

    private SharedPart owned(FieldFacts field, SelfChanges.PartChange call, SelfChanges.Way way) {
        List<FieldFacts> path = new ArrayList<>(List.of(field));
        path.addAll(way.fields());
        FieldFacts state = path.get(path.size() - 1);
        FieldEvents.Event event = way.event();
        boolean locked = Changes.takesLock(call.caller()) || Changes.takesLock(event.method());
        SharedPart.Guard guard = !event.assigned() && guardsItself(state)
                ? SharedPart.Guard.TYPE
                : locked ? SharedPart.Guard.LOCK : SharedPart.Guard.NONE;
        return new SharedPart(
                path,
                program.fieldData().typeName(state),
                call.caller(),
                call.line(),
                event.assigned(),
                guard,
                isRegistry(List.of(event)));
    }
}
