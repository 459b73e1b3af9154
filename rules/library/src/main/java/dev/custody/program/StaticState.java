package dev.custody.program;

import dev.custody.facts.AnnotationFacts;
import dev.custody.facts.ClassFacts;
import dev.custody.facts.CompilerMade;
import dev.custody.facts.FieldFacts;
import dev.custody.facts.MethodFacts;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Which static fields change after class initialisation, and who changes them. */
final class StaticState {
    private static final Set<String> NUMBERING = Set.of(
            "getAndIncrement",
            "incrementAndGet",
            "getAndAdd",
            "addAndGet",
            "getAndDecrement",
            "decrementAndGet",
            "getAndUpdate",
            "updateAndGet");

    private static final Set<String> FOR_TESTS = Set.of("VisibleForTesting");
    private static final Set<String> SHARED = Set.of("Shared");
    /** Types of counters. */
    static final Set<String> NUMBERS =
            Set.of("Ljava/util/concurrent/atomic/AtomicInteger;", "Ljava/util/concurrent/atomic/AtomicLong;");

    private final Hierarchy hierarchy;
    private final Calls calls;
    private final DataFlow dataFlow;
    private final Construction construction;
    private final TypeRoles roles;
    private final DataTypes types;
    private final NullChecks nullChecks;
    private final FieldReads reads;
    private final FieldValues values;

    StaticState(
            Hierarchy hierarchy,
            Calls calls,
            DataFlow dataFlow,
            Construction construction,
            TypeRoles roles,
            DataTypes types,
            NullChecks nullChecks,
            FieldReads reads,
            FieldValues values) {
        this.hierarchy = hierarchy;
        this.calls = calls;
        this.dataFlow = dataFlow;
        this.construction = construction;
        this.roles = roles;
        this.types = types;
        this.nullChecks = nullChecks;
        this.reads = reads;
        this.values = values;
    }

    List<ChangingField> changingIn(ClassFacts type) {
        boolean judged = !CompilerMade.isMade(type)
                && !roles.isTestDouble(type)
                && !isShared(type.annotations())
                && !isKotlinObject(type);
        if (!judged) {
            return List.of();
        }
        List<ChangingField> found = new ArrayList<>(0);
        for (FieldFacts field : type.fields()) {
            if (field.modifiers().isStatic() && !CompilerMade.isMade(field) && !isShared(field.annotations())) {
                ChangingField changing = changing(field);
                boolean changes =
                        !changing.writes().isEmpty() || !changing.changes().isEmpty();
                if (changes && !types.isInstrument(field.descriptor())) {
                    found.add(changing);
                }
            }
        }
        return found;
    }

    /** Kotlin keeps the state of an {@code object} in static fields: it is the singleton's, and shared-mutable-singleton's. */
    private static boolean isKotlinObject(ClassFacts type) {
        for (AnnotationFacts annotation : type.annotations()) {
            if (annotation.type().equals("kotlin/Metadata")) {
                return type.field("INSTANCE", "L" + type.name() + ";").isPresent();
            }
        }
        return false;
    }

    private static boolean isShared(List<AnnotationFacts> annotations) {
        return AnnotationFacts.isAny(annotations, SHARED);
    }

    private ChangingField changing(FieldFacts field) {
        FieldUse use = dataFlow.use(field.ref());
        List<FieldUse.Write> writes = new ArrayList<>(0);
        boolean lazy = true;
        for (FieldUse.Write write : use.writes()) {
            if (isLater(write.method())) {
                writes.add(write);
                lazy &= nullChecks.isUnderOwnNullCheck(field, write);
            }
        }
        lazy &= !writes.isEmpty();
        List<FieldUse.Change> changes = new ArrayList<>(0);
        for (FieldUse.Change change : use.changes()) {
            if (isLater(change.method())
                    && values.mayHoldMutableData(field)
                    && !(lazy && nullChecks.isUnderOwnNullCheck(field, change))) {
                changes.add(change);
            }
        }
        return new ChangingField(field, lazy ? List.of() : writes, isNumbering(field, changes) ? List.of() : changes);
    }

    private boolean isLater(MethodFacts method) {
        return !construction.isOfClass(method) && !roles.isTestDouble(ownerOf(method)) && !isForTests(method);
    }

    /** A hook that only tests call: nothing in the analysed classes does. */
    private boolean isForTests(MethodFacts method) {
        boolean declared = method.name().endsWith("ForTest")
                || method.name().endsWith("ForTests")
                || method.name().endsWith("ForTesting")
                || AnnotationFacts.isAny(method.annotations(), FOR_TESTS);
        return declared && calls.callers(method).isEmpty();
    }

    private ClassFacts ownerOf(MethodFacts method) {
        return hierarchy.analysed(method.ref().owner()).orElseThrow();
    }

    /** Whether an atomic only hands out numbers, for the names of threads and the like: nobody asks it anything else. */
    private boolean isNumbering(FieldFacts field, List<FieldUse.Change> changes) {
        return NUMBERS.contains(field.descriptor())
                && changes.stream()
                        .allMatch(change -> change.by()
                                .filter(by -> NUMBERING.contains(by.name()))
                                .isPresent())
                && reads.onlyCalls(field, NUMBERING);
    }
}
