package dev.custody.program.state;

import dev.custody.facts.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Collections of state constants: what makes them, and what they answer. */
final class CollectionCalls {
    private static final Set<String> MAKERS = Set.of("of", "copyOf", "asList", "immutableEnumSet", "setOf", "listOf");

    private CollectionCalls() {}

    /** Whether a collection holds a value; empty for any other question. */
    static Optional<Value> call(String name, Value receiver, List<Value> arguments) {
        if (!receiver.is(Value.Kind.SET) || !name.equals("contains")) {
            return Optional.empty();
        }
        Value asked = arguments.get(0);
        boolean sure = Long.bitCount(asked.bits()) == 1;
        return Optional.of(
                asked.is(Value.Kind.CONSTANTS)
                        ? Value.ofBoolean(
                                        (asked.bits() & receiver.bits()) != 0,
                                        !sure || (asked.bits() & receiver.bits()) == 0)
                                .taintedIf(asked.tainted())
                        : Value.UNKNOWN.taintedIf(asked.tainted()));
    }

    /** A collection that a static method of a library makes of constants; empty for any other call. */
    static Optional<Value> made(MethodRun run, Node.Call call, List<Value> arguments) {
        String name = call.callee().name();
        if (arguments.size() == 1 && arguments.get(0).is(Value.Kind.SET)) {
            return Optional.of(arguments.get(0)); // unmodifiableSet(…), copyOf(…)
        }
        if (name.equals("range") && arguments.size() == 2) {
            return range(arguments.get(0), arguments.get(1));
        }
        if (!MAKERS.contains(name)) {
            return Optional.empty();
        }
        List<Value> elements = new ArrayList<>();
        for (int i = 0; i < arguments.size(); i++) {
            Optional<List<Value>> array = run.elements(call.arguments().get(i));
            if (array.isPresent()) {
                elements.addAll(array.get());
            } else {
                elements.add(arguments.get(i));
            }
        }
        return setOf(elements);
    }

    private static Optional<Value> setOf(List<Value> elements) {
        long bits = 0;
        for (Value element : elements) {
            if (!element.is(Value.Kind.CONSTANTS) || Long.bitCount(element.bits()) != 1) {
                return Optional.empty();
            }
            bits |= element.bits();
        }
        EnumType type = elements.isEmpty() ? null : elements.get(0).type();
        return type == null ? Optional.empty() : Optional.of(Value.set(type, bits));
    }

    private static Optional<Value> range(Value first, Value last) {
        EnumType type = first.type();
        if (type == null || !first.is(Value.Kind.CONSTANTS) || !last.is(Value.Kind.CONSTANTS)) {
            return Optional.empty();
        }
        long below = (Long.highestOneBit(last.bits()) << 1) - 1;
        return Optional.of(Value.set(type, below & -Long.lowestOneBit(first.bits()) & type.all()));
    }
}
