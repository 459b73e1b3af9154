package dev.custody.program.state;

import dev.custody.facts.Body;
import dev.custody.facts.ClassFacts;
import dev.custody.facts.FieldFacts;
import dev.custody.facts.FieldRef;
import dev.custody.facts.MethodFacts;
import dev.custody.facts.Node;
import dev.custody.facts.Values;
import dev.custody.program.Hierarchy;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What static initialisers leave: tables of constants in static fields, and what each constant of an enum keeps in its own
 * fields. An initialiser is run once, its calls included. A field is believed when nothing but initialisers and constructors
 * writes it or changes what it holds.
 */
final class InitialValues {
    private final Hierarchy hierarchy;
    private final Heap heap;
    private final FixedFields fixedFields;
    private final Consumer<MethodFacts> runner;
    private final Set<String> initialised = new HashSet<>();
    private final Map<FieldRef, Value> statics = new HashMap<>();
    private final Map<OfConstant, Value> ofConstants = new HashMap<>();
    private final Map<OfConstant, String> bodies = new HashMap<>();

    /** A field of one constant; for the class of a constant, the field is that of the constant itself. */
    private record OfConstant(String type, long constant, String member) {
        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof OfConstant key
                    && constant == key.constant
                    && type.equals(key.type)
                    && member.equals(key.member);
        }

        @Override
        public int hashCode() {
            return 31 * (31 * type.hashCode() + Long.hashCode(constant)) + member.hashCode();
        }
    }

    /** @param runner runs an initialiser with the heap open, and hands what it assigns to {@link #record} */
    InitialValues(Hierarchy hierarchy, Heap heap, FixedFields fixedFields, Consumer<MethodFacts> runner) {
        this.hierarchy = hierarchy;
        this.heap = heap;
        this.fixedFields = fixedFields;
        this.runner = runner;
    }

    /** What a static field holds once its class is initialised. */
    Value ofStatic(FieldFacts field) {
        if (!field.modifiers().isFinal() && !fixedFields.contain(field)) {
            return Value.UNKNOWN;
        }
        initialise(field.ref().owner());
        return statics.containsKey(field.ref()) && fixedFields.contain(field)
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
        return joined == null || !fixedFields.contain(field) ? Value.UNKNOWN : joined;
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
        Optional<MethodFacts> initialiser = initialiser(owner);
        if (initialiser.isPresent() && !initialiser.get().body().isEmpty()) {
            runner.accept(initialiser.get());
        }
    }

    /** Whether a handle in a static field is made for the state field: its initialiser names it. */
    boolean names(FieldFacts handle, StateField state) {
        Optional<MethodFacts> initialiser = initialiser(handle.ref().owner());
        if (initialiser.isEmpty()) {
            return false;
        }
        Body body = initialiser.get().body();
        for (Node node : body.nodes()) {
            if (node instanceof Node.FieldWrite write
                    && write.field().equals(handle.ref())
                    && body.anyNode(
                            write.value(),
                            made -> isGivenText(body, made, state.field().name()))) {
                return true;
            }
        }
        return false;
    }

    private Optional<MethodFacts> initialiser(String owner) {
        Optional<ClassFacts> type = hierarchy.analysed(owner);
        return type.isPresent() ? type.get().classInitializer() : Optional.empty();
    }

    private static boolean isGivenText(Body body, Node made, String text) {
        if (made instanceof Node.Call call) {
            for (Values argument : call.arguments()) {
                if (body.anyNode(
                        argument,
                        node -> node instanceof Node.Constant constant
                                && constant.value().equals(text))) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Takes note of an assignment that an initialiser makes. */
    void record(MethodRun run, Node.FieldWrite write) {
        Value value = run.operand(write.value()).plain();
        if (write.receiver().isEmpty()) {
            Value known = statics.get(write.field());
            statics.put(write.field(), known == null ? value : known.join(value));
            return;
        }
        Value receiver = run.operand(write.receiver());
        if (receiver.is(Value.Kind.CONSTANTS) && receiver.isSingle() && receiver.type() != null) {
            Optional<FieldFacts> declared = hierarchy.declaration(write.field());
            FieldRef field = declared.isPresent() ? declared.get().ref() : write.field();
            OfConstant key = key(receiver.type().name(), receiver.bits(), field);
            Value known = ofConstants.get(key);
            ofConstants.put(key, known == null ? value : known.join(value));
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
