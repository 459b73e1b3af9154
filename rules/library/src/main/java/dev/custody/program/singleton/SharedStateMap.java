package dev.custody.program.singleton;

import dev.custody.facts.ClassFacts;
import dev.custody.facts.CompilerMade;
import dev.custody.facts.FieldFacts;
import dev.custody.facts.FieldRef;
import dev.custody.facts.MethodFacts;
import dev.custody.facts.Names;
import dev.custody.program.FieldUse;
import dev.custody.program.Program;
import dev.custody.program.Source;
import dev.custody.program.mutability.Mutabilities;
import dev.custody.program.mutability.Verdict;
import dev.custody.review.Protection;
import dev.custody.review.StateChange;
import dev.custody.review.StateField;
import dev.custody.review.StateOwner;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Everything that a process has once, reported by a rule or not: singletons with what they own, and static fields that
 * change. What rules know of a field stands here too, so that map and findings agree.
 */
public final class SharedStateMap {
    private final Program program;
    private final SharedState shared;
    private final Mutabilities mutabilities;
    private final StateChanges changes;
    private final StateProtection protection;
    private final Map<String, List<SharedPart>> parts = new HashMap<>();
    private final Set<FieldRef> roots = new HashSet<>();
    private final TreeMap<String, StateOwner> owners = new TreeMap<>();

    private SharedStateMap(Program program) {
        this.program = program;
        this.shared = SharedState.of(program);
        this.mutabilities = Mutabilities.of(program);
        this.changes = new StateChanges(program);
        this.protection = new StateProtection(program);
        shared.singletons().forEach(found -> parts.put(found.singleton().type().name(), found.parts()));
        shared.everySingleton().forEach(this::addSingleton);
        addStatics();
    }

    /** The map of a program. */
    public static SharedStateMap of(Program program) {
        return program.analysis(SharedStateMap.class, SharedStateMap::new);
    }

    /** By type name. */
    public List<StateOwner> owners() {
        return List.copyOf(owners.values());
    }

    // --- singletons

    private void addSingleton(Singleton singleton) {
        List<SharedPart> reported = parts.getOrDefault(singleton.type().name(), List.of());
        List<StateField> found = new ArrayList<>();
        for (FieldFacts field : shared.code().fields(singleton)) {
            if (!CompilerMade.isMade(field)) {
                Optional<SharedPart> part = reported.stream()
                        .filter(one -> one.path().get(0).equals(field))
                        .findFirst();
                ofSingleton(singleton, field, part).ifPresent(found::add);
            }
        }
        boolean plainEnum = singleton.kind() == Singleton.Kind.ENUM
                && !isAlone(singleton.type())
                && found.stream().noneMatch(StateField::isChanging);
        if (!plainEnum) {
            singleton.root().ifPresent(root -> roots.add(root.ref()));
            add(singleton.type(), kind(singleton.kind()), found);
        }
    }

    private static boolean isAlone(ClassFacts type) {
        return type.fields().stream()
                        .filter(field -> field.modifiers().isEnum())
                        .count()
                == 1;
    }

    private static StateOwner.Kind kind(Singleton.Kind kind) {
        return switch (kind) {
            case STATIC -> StateOwner.Kind.STATIC_INSTANCE;
            case ENUM -> StateOwner.Kind.ENUM;
            case KOTLIN_OBJECT -> StateOwner.Kind.KOTLIN_OBJECT;
            case INJECTED -> StateOwner.Kind.INJECTED;
            case SERVLET -> StateOwner.Kind.SERVLET;
        };
    }

    /** Empty for what the singleton was given to work with. */
    private Optional<StateField> ofSingleton(Singleton singleton, FieldFacts field, Optional<SharedPart> part) {
        SingletonCode code = shared.code();
        List<StateChange> found = changes.of(
                field,
                (method, holder) -> code.isOfSingleton(singleton, field, method, holder)
                        && code.isLater(method)
                        && !(singleton.isWired() && shared.events().isInjection(method)));
        boolean own = !found.isEmpty() || part.isPresent() || isOwned(field);
        if (!own) {
            return Optional.empty();
        }
        List<StateChange> all = new ArrayList<>(found);
        part.filter(one -> one.path().size() > 1)
                .ifPresent(one -> all.add(changes.change(one.by(), one.line(), one.assigned())));
        return Optional.of(field(field, all, part, part.map(SharedPart::path).orElse(List.of())));
    }

    /** Data, and whatever the owner made for itself. */
    private boolean isOwned(FieldFacts field) {
        return Names.isPrimitive(field.descriptor())
                || program.dataTypes().isMutableData(field.descriptor())
                || Parts.onlyType(program, field).isPresent()
                || holdsOnlyMade(field);
    }

    private boolean holdsOnlyMade(FieldFacts field) {
        List<FieldUse.Write> writes = program.use(field).writes();
        return !writes.isEmpty()
                && writes.stream()
                        .flatMap(write -> write.sources().stream())
                        .allMatch(source -> source instanceof Source.Made || source == Source.Plain.CONSTANT);
    }

    // --- static fields

    private void addStatics() {
        List<FieldFacts> candidates = program.reportedClasses()
                .filter(type ->
                        !CompilerMade.isMade(type) && !program.roles().isTestDouble(type) && !isKotlinObject(type))
                .flatMap(type -> type.fields().stream())
                .filter(field -> field.modifiers().isStatic() && mayChange(field))
                .toList();
        HeldParts held = new HeldParts(program, shared.events(), candidates);
        for (FieldFacts field : candidates) {
            ofStatic(field, held)
                    .ifPresent(found ->
                            add(program.ownerOf(field).orElseThrow(), StateOwner.Kind.STATIC_FIELDS, List.of(found)));
        }
    }

    /** Its static fields are the object's. */
    private boolean isKotlinObject(ClassFacts type) {
        return Optional.ofNullable(owners.get(type.name()))
                .filter(owner -> owner.kind() == StateOwner.Kind.KOTLIN_OBJECT)
                .isPresent();
    }

    private boolean mayChange(FieldFacts field) {
        boolean plain =
                Names.isPrimitive(field.descriptor()) || field.descriptor().equals("Ljava/lang/String;");
        return !CompilerMade.isMade(field)
                && !field.modifiers().isEnum()
                && !(plain && field.modifiers().isFinal())
                && !program.dataTypes().isInstrument(field.descriptor());
    }

    private Optional<StateField> ofStatic(FieldFacts field, HeldParts held) {
        List<StateChange> found = changes.of(field, (method, holder) -> isLater(method));
        if (found.isEmpty() && roots.contains(field.ref())) {
            return Optional.empty();
        }
        Optional<HeldParts.Held> part = found.isEmpty() ? held.of(field, this::isLater) : Optional.empty();
        List<StateChange> all = part.map(HeldParts.Held::changes).orElse(found);
        return protection.of(field, all, Optional.empty()) == Protection.UNCHANGED
                ? Optional.empty()
                : Optional.of(field(
                        field,
                        all,
                        Optional.empty(),
                        part.map(HeldParts.Held::path).orElse(List.of())));
    }

    private boolean isLater(MethodFacts method) {
        return program.hierarchy()
                .analysed(method.ref().owner())
                .filter(owner -> !program.roles().isTestDouble(owner))
                .isPresent();
    }

    private StateField field(
            FieldFacts field, List<StateChange> found, Optional<SharedPart> part, List<FieldFacts> path) {
        Verdict verdict = mutabilities.ofField(field);
        return new StateField(
                program.place(field),
                field.modifiers().isStatic(),
                program.fieldData().typeName(field),
                verdict.mutability().label(),
                path.size() > 1 ? way(path) : verdict.way(),
                protection.of(field, found, part),
                found);
    }

    private String way(List<FieldFacts> path) {
        return path.stream()
                .map(field -> field.ref() + ": " + program.fieldData().typeName(field))
                .collect(Collectors.joining(" → "));
    }

    /** A type that is a singleton and has static fields as well is one owner. */
    private void add(ClassFacts type, StateOwner.Kind kind, List<StateField> fields) {
        List<StateField> all = new ArrayList<>(fields);
        StateOwner.Kind first = kind;
        StateOwner known = owners.get(type.name());
        if (known != null) {
            all.addAll(known.fields());
            first = known.kind();
        }
        owners.put(type.name(), new StateOwner(Names.toBinary(type.name()), first, program.place(type), all));
    }
}
