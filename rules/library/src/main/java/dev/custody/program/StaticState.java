package dev.custody.program;

import dev.custody.facts.AnnotationFacts;
import dev.custody.facts.ClassFacts;
import dev.custody.facts.CompilerMade;
import dev.custody.facts.FieldFacts;
import dev.custody.facts.MethodFacts;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

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

    private static final Pattern FOR_TESTS = Pattern.compile(".*ForTest(s|ing)?");
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

    Stream<ChangingField> changingIn(ClassFacts type) {
        boolean judged = !CompilerMade.isMade(type)
                && !roles.isTestDouble(type)
                && !isShared(type.annotations())
                && !isKotlinObject(type);
        if (!judged) {
            return Stream.empty();
        }
        return type.fields().stream()
                .filter(field -> field.modifiers().isStatic())
                .filter(field -> !CompilerMade.isMade(field) && !isShared(field.annotations()))
                .map(this::changing)
                .filter(field -> !field.writes().isEmpty() || !field.changes().isEmpty())
                .filter(field -> !types.isInstrument(field.field().descriptor()));
    }

    /** Kotlin keeps the state of an {@code object} in static fields: it is the singleton's, and shared-mutable-singleton's. */
    private static boolean isKotlinObject(ClassFacts type) {
        return type.annotations().stream()
                        .anyMatch(annotation -> annotation.type().equals("kotlin/Metadata"))
                && type.field("INSTANCE", "L" + type.name() + ";").isPresent();
    }

    private static boolean isShared(List<AnnotationFacts> annotations) {
        return annotations.stream()
                .anyMatch(annotation -> annotation.simpleName().equals("Shared"));
    }

    private ChangingField changing(FieldFacts field) {
        FieldUse use = dataFlow.use(field.ref());
        List<FieldUse.Write> writes =
                use.writes().stream().filter(write -> isLater(write.method())).toList();
        List<FieldUse.Change> changes = use.changes().stream()
                .filter(change -> isLater(change.method()))
                .filter(change -> values.mayHoldMutableData(field))
                .toList();
        boolean lazy =
                !writes.isEmpty() && writes.stream().allMatch(write -> nullChecks.isUnderOwnNullCheck(field, write));
        if (lazy) {
            changes = changes.stream()
                    .filter(change -> !nullChecks.isUnderOwnNullCheck(field, change))
                    .toList();
        }
        return new ChangingField(field, lazy ? List.of() : writes, isNumbering(field, changes) ? List.of() : changes);
    }

    private boolean isLater(MethodFacts method) {
        return !construction.isOfClass(method) && !roles.isTestDouble(ownerOf(method)) && !isForTests(method);
    }

    /** A hook that only tests call: nothing in the analysed classes does. */
    private boolean isForTests(MethodFacts method) {
        boolean declared = FOR_TESTS.matcher(method.name()).matches()
                || method.annotations().stream()
                        .anyMatch(annotation -> annotation.simpleName().equals("VisibleForTesting"));
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
