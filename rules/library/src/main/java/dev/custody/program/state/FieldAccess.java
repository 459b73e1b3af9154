package dev.custody.program.state;

import dev.custody.facts.FieldFacts;
import dev.custody.facts.FieldRef;
import dev.custody.facts.Names;
import dev.custody.facts.Node;
import dev.custody.program.Hierarchy;
import java.util.Optional;
import java.util.Set;

/** What reading and writing a field means: the state itself, what constants keep for themselves, and static tables. */
final class FieldAccess {
    private static final Set<String> HANDLES = Set.of(
            "java/util/concurrent/atomic/AtomicReferenceFieldUpdater",
            "java/util/concurrent/atomic/AtomicIntegerFieldUpdater",
            "java/lang/invoke/VarHandle");

    private final Evaluator evaluator;
    private final StateField state;
    private final Hierarchy hierarchy;
    private final FiniteTypes types;
    private final Set<FieldRef> companions;
    private final InitialValues initials;

    FieldAccess(Evaluator evaluator, Evaluator.Surroundings surroundings) {
        this.evaluator = evaluator;
        this.state = evaluator.state();
        this.hierarchy = surroundings.hierarchy();
        this.types = surroundings.types();
        this.companions = surroundings.companions();
        this.initials =
                new InitialValues(hierarchy, evaluator.heap(), surroundings.fixedFields(), evaluator::initialise);
    }

    /** Whether a descriptor is that of a handle through which fields of objects are written. */
    static boolean isHandle(String descriptor) {
        Optional<String> type = Names.classOf(descriptor);
        return type.isPresent() && HANDLES.contains(type.get());
    }

    Value read(MethodRun run, Node.FieldRead read) {
        if (read.receiver().isEmpty()) {
            return readStatic(read.field());
        }
        Value receiver = run.operand(read.receiver());
        if (receiver.is(Value.Kind.CONSTANTS)) {
            return ofConstants(receiver, read.field()).taintedIf(receiver.tainted());
        }
        if (isEnclosing(read)) {
            return Value.SELF;
        }
        if (!receiver.is(Value.Kind.SELF)) {
            return Value.UNKNOWN.taintedIf(receiver.tainted());
        }
        Optional<FieldFacts> field = hierarchy.declaration(read.field());
        if (field.isEmpty()) {
            return Value.UNKNOWN;
        }
        if (field.get().ref().equals(state.field().ref())) {
            return state.cell() ? Value.CELL : evaluator.current(run);
        }
        return companions.contains(field.get().ref()) ? Value.OPAQUE : Value.UNKNOWN;
    }

    /** Whether an inner class reads the object that it belongs to or has captured, by a field the compiler made. */
    private boolean isEnclosing(Node.FieldRead read) {
        boolean made =
                read.field().name().startsWith("this$") || read.field().name().startsWith("val$");
        Optional<String> held = made ? Names.classOf(read.field().descriptor()) : Optional.empty();
        return held.isPresent()
                && hierarchy.isSubtype(held.get(), state.field().ref().owner());
    }

    /** What a constant keeps for itself tells it from others. */
    private Value ofConstants(Value constants, FieldRef read) {
        Optional<FieldFacts> field = hierarchy.declaration(read);
        FiniteType type = constants.type();
        if (field.isEmpty() || type == null || !type.is(FiniteType.Kind.ENUM)) {
            return Value.UNKNOWN;
        }
        Optional<Value> soFar = evaluator.heap().isOpen()
                ? initials.soFar(constants, field.get().ref())
                : Optional.empty();
        return soFar.isPresent() ? soFar.get() : initials.ofConstants(type, constants.bits() & type.all(), field.get());
    }

    private Value readStatic(FieldRef ref) {
        Optional<FiniteType> type = types.described(ref.descriptor());
        if (type.isPresent()
                && type.get().only(ref.name()) != 0
                && hierarchy.isSubtype(ref.owner(), type.get().name())) { // the body of a constant names itself
            return Value.constants(type.get(), type.get().only(ref.name()));
        }
        Optional<FieldFacts> field = hierarchy.declaration(ref);
        if (field.isEmpty()) {
            return evaluator.typed(ref.descriptor(), Value.UNKNOWN);
        }
        if (isHandle(ref.descriptor())) {
            return field.get().ref().owner().equals(state.field().ref().owner()) && initials.names(field.get(), state)
                    ? Value.CELL
                    : Value.UNKNOWN;
        }
        if (evaluator.heap().isOpen()) {
            Optional<Value> soFar = initials.soFar(field.get().ref());
            if (soFar.isPresent()) {
                return soFar.get();
            }
        }
        Value typed = evaluator.typed(ref.descriptor(), Value.UNKNOWN);
        boolean table = type.isPresent() || HeapCalls.isCollection(ref.descriptor());
        return typed.is(Value.Kind.UNKNOWN) && table ? initials.ofStatic(field.get()) : typed;
    }

    void write(MethodRun run, int index, Node.FieldWrite write) {
        if (evaluator.heap().isOpen()) {
            initials.record(run, write);
            return;
        }
        boolean own = !state.cell()
                && !write.receiver().isEmpty()
                && run.operand(write.receiver()).is(Value.Kind.SELF)
                && state.isNamedBy(write.field(), hierarchy);
        if (own) {
            evaluator.store(run, index, run.operand(write.value()));
        }
    }

    InitialValues initials() {
        return initials;
    }
}
