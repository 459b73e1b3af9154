package dev.custody.program.state;

import dev.custody.facts.ClassFacts;
import dev.custody.facts.FieldFacts;
import dev.custody.facts.FieldRef;
import dev.custody.facts.MethodFacts;
import dev.custody.facts.Node;
import dev.custody.program.Hierarchy;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * What static initialisers leave: tables of constants in static fields, and what each constant of an enum keeps in its own
 * fields. An initialiser is run once, its calls included. A field is believed when nothing but initialisers and constructors
 * writes it or changes what it holds.
 */
final class InitialValues {
    private final Hierarchy hierarchy;
    private final Heap heap;
    private final Predicate<FieldFacts> isFixed;
    private final Consumer<MethodFacts> runner;
    private final Set<String> initialised = new HashSet<>();
    private final Map<FieldRef, Value> statics = new HashMap<>();
    private final Map<OfConstant, Value> ofConstants = new HashMap<>();
    private final Map<OfConstant, String> bodies = new HashMap<>();

    /** A field of one constant; for the class of a constant, the field is that of the constant itself. */
    private record OfConstant(String type, long constant, String member) {}

    /** @param runner runs an initialiser with the heap open, and hands what it assigns to {@link #record} */
    InitialValues(Hierarchy hierarchy, Heap heap, Predicate<FieldFacts> isFixed, Consumer<MethodFacts> runner) {
        this.hierarchy = hierarchy;
        this.heap = heap;
        this.isFixed = isFixed;
        this.runner = runner;
    }

    /** What a static field holds once its class is initialised. */
    Value ofStatic(FieldFacts field) {
        if (!field.modifiers().isFinal() && !isFixed.test(field)) {
            return Value.UNKNOWN;
        }
        initialise(field.ref().owner());
        return statics.containsKey(field.ref()) && isFixed.test(field)
                ? heap.resolved(statics.get(field.ref()))
                : Value.UNKNOWN;
    }

    /** What constants of an enum hold in a field of theirs, any of them. */
    Value ofConstants(FiniteType type, long constants, FieldFacts field) {
        initialise(type.name());
        Value joined = null;
        for (int i = 0; i < type.constants().size(); i++) {
            if ((constants & 1L << i) != 0) {
                Value held = ofConstants.getOrDefault(key(type.name(), 1L << i, field.ref()), Value.UNKNOWN);
                joined = joined == null ? heap.resolved(held) : joined.join(heap.resolved(held));
            }
        }
        return joined == null || !isFixed.test(field) ? Value.UNKNOWN : joined;
    }

    /** The class of a constant: a class of its own where it has a body. */
    String classOf(FiniteType type, long constant) {
        initialise(type.name());
        return bodies.getOrDefault(new OfConstant(type.name(), constant, ""), type.name());
    }

    private void initialise(String owner) {
        if (!initialised.add(owner)) {
            return;
        }
        Optional<MethodFacts> initialiser = hierarchy.analysed(owner).flatMap(ClassFacts::classInitializer);
        if (initialiser.isPresent() && !initialiser.get().body().isEmpty()) {
            runner.accept(initialiser.get());
        }
    }

    /** Whether a handle in a static field is made for the state field: its initialiser names it. */
    boolean names(FieldFacts handle, StateField state) {
        Optional<MethodFacts> initialiser =
                hierarchy.analysed(handle.ref().owner()).flatMap(ClassFacts::classInitializer);
        return initialiser
                .map(MethodFacts::body)
                .filter(body -> body.all(Node.FieldWrite.class)
                        .filter(write -> write.field().equals(handle.ref()))
                        .flatMap(write -> body.nodes(write.value()))
                        .anyMatch(made -> made instanceof Node.Call call
                                && call.arguments().stream()
                                        .flatMap(body::nodes)
                                        .anyMatch(argument -> argument instanceof Node.Constant constant
                                                && constant.value()
                                                        .equals(state.field().name()))))
                .isPresent();
    }

    /** Takes note of an assignment that an initialiser makes. */
    void record(MethodRun run, Node.FieldWrite write) {
        Value value = run.operand(write.value()).plain();
        if (write.receiver().isEmpty()) {
            statics.merge(write.field(), value, Value::join);
            return;
        }
        Value receiver = run.operand(write.receiver());
        if (receiver.is(Value.Kind.CONSTANTS) && receiver.isSingle() && receiver.type() != null) {
            FieldRef field =
                    hierarchy.declaration(write.field()).map(FieldFacts::ref).orElse(write.field());
            ofConstants.merge(key(receiver.type().name(), receiver.bits(), field), value, Value::join);
        }
    }

    /** What the constant that an initialiser is making holds so far. */
    Optional<Value> soFar(Value constant, FieldRef field) {
        return constant.isSingle() && constant.type() != null
                ? Optional.ofNullable(ofConstants.get(key(constant.type().name(), constant.bits(), field)))
                : Optional.empty();
    }

    Optional<Value> soFar(FieldRef field) {
        return Optional.ofNullable(statics.get(field));
    }

    /** Takes note of the class that a constant is made of. */
    void recordClass(Value constant, String type) {
        if (constant.type() != null) {
            bodies.put(new OfConstant(constant.type().name(), constant.bits(), ""), type);
        }
    }

    private static OfConstant key(String type, long constant, FieldRef field) {
        return new OfConstant(type, constant, field.owner() + "." + field.name());
    }
}
