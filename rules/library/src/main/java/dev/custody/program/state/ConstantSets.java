package dev.custody.program.state;

import dev.custody.facts.ClassFacts;
import dev.custody.facts.FieldFacts;
import dev.custody.facts.FieldRef;
import dev.custody.facts.MethodFacts;
import dev.custody.facts.Names;
import dev.custody.facts.Node;
import dev.custody.program.Hierarchy;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Static collections of constants, evaluated from the class initialiser. */
final class ConstantSets {
    private final Hierarchy hierarchy;
    private final MethodRun.Machine machine;
    private final Map<FieldRef, Value> known = new HashMap<>();

    /** @param machine runs the initialiser */
    ConstantSets(Hierarchy hierarchy, MethodRun.Machine machine) {
        this.hierarchy = hierarchy;
        this.machine = machine;
    }

    /** A constant such as {@code OPEN_STATES = EnumSet.of(CREATED, PAID)}, evaluated from the class initialiser. */
    Value of(FieldFacts field) {
        boolean collection = field.modifiers().isFinal()
                && Names.classOf(field.descriptor())
                        .filter(type -> hierarchy.isSubtype(type, "java/util/Collection"))
                        .isPresent();
        if (!collection) {
            return Value.UNKNOWN;
        }
        Value value = known.get(field.ref());
        if (value == null) {
            known.put(field.ref(), Value.UNKNOWN); // what an initialiser sees that asks for itself
            value = hierarchy
                    .analysed(field.ref().owner())
                    .flatMap(ClassFacts::classInitializer)
                    .map(initialiser -> initialValue(initialiser, field.ref()))
                    .orElse(Value.UNKNOWN);
            known.put(field.ref(), value);
        }
        return value;
    }

    private Value initialValue(MethodFacts initialiser, FieldRef field) {
        Map<Integer, Value> found = new HashMap<>();
        new MethodRun(initialiser, List.of(), Value.UNKNOWN, 1, (run, index) -> {
                    if (run.node(index) instanceof Node.FieldWrite write
                            && write.field().equals(field)) {
                        found.merge(0, run.operand(write.value()), Value::join);
                    }
                    return machine.evaluate(run, index);
                })
                .run();
        Value value = found.getOrDefault(0, Value.UNKNOWN);
        return value.is(Value.Kind.SET) ? value : Value.UNKNOWN;
    }
}
