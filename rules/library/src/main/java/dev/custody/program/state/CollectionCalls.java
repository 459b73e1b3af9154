package dev.custody.program.state;

import dev.custody.facts.Node;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Collections of constants whose contents are known: what makes them, and what they answer. */
final class CollectionCalls {
    private static final Set<String> MAKERS = Set.of(
            "of",
            "copyOf",
            "asList",
            "immutableEnumSet",
            "setOf",
            "listOf",
            "newHashSet",
            "newArrayList",
            "singleton",
            "singletonList",
            "emptySet",
            "emptyList",
            "newEnumSet");
    private static final Set<String> WHOLE = Set.of(
            "copyOf",
            "unmodifiableSet",
            "unmodifiableList",
            "unmodifiableCollection",
            "unmodifiableMap",
            "synchronizedMap",
            "synchronizedSet",
            "immutableEnumSet",
            "immutableEnumMap",
            "asList",
            "newHashSet",
            "newArrayList",
            "newEnumSet",
            "setOf",
            "listOf");

    private CollectionCalls() {}

    /** What a collection answers; empty for a question that is not known. */
    static Optional<Value> call(String name, Value receiver, List<Value> arguments) {
        boolean taint = receiver.tainted() || Value.isAnyTainted(arguments);
        if (receiver.is(Value.Kind.SET)) {
            return taintedIf(taint, ofSet(name, receiver, arguments));
        }
        return receiver.parts() instanceof Value.Parts.Entries map
                ? taintedIf(taint, ofMap(name, map.entries(), arguments))
                : Optional.empty();
    }

    private static Optional<Value> taintedIf(boolean taint, Optional<Value> answer) {
        return taint && answer.isPresent() ? Optional.of(answer.get().taintedIf(true)) : answer;
    }

    private static Optional<Value> ofSet(String name, Value set, List<Value> arguments) {
        return switch (name) {
            case "contains" -> Optional.of(contains(set, arguments.get(0)));
            case "isEmpty" -> Optional.of(Value.of(Elements.of(set).isEmpty() ? 1 : 0));
            case "size" -> Optional.of(Value.of(Elements.of(set).size()));
            case "containsAll" -> Optional.of(Value.UNKNOWN);
            case "iterator", "stream", "clone" -> Optional.of(set);
            case "next" -> Optional.of(Elements.anyOf(set));
            case "hasNext" -> Optional.of(Value.ofBoolean(true, true));
            default -> Optional.empty();
        };
    }

    private static Value contains(Value set, Value asked) {
        List<Value> possible = Elements.of(asked.plain());
        if (possible.isEmpty() || asked.is(Value.Kind.SET)) {
            return Value.UNKNOWN;
        }
        List<Value> elements = Elements.of(set.plain());
        boolean mayHold = !Collections.disjoint(possible, elements);
        boolean mayFail = !elements.containsAll(possible);
        return Value.ofBoolean(mayHold, mayFail);
    }

    private static Optional<Value> ofMap(String name, Map<Value, Value> entries, List<Value> arguments) {
        return switch (name) {
            case "get" -> Optional.of(looked(entries, arguments.get(0), Value.NULL));
            case "getOrDefault" -> Optional.of(looked(entries, arguments.get(0), arguments.get(1)));
            case "containsKey" -> Optional.of(hasKey(entries, arguments.get(0)));
            case "containsEntry" ->
                Optional.of(contains(looked(entries, arguments.get(0), Value.EMPTY_SET), arguments.get(1)));
            case "isEmpty" -> Optional.of(Value.of(entries.isEmpty() ? 1 : 0));
            default -> Optional.empty();
        };
    }

    private static Value looked(Map<Value, Value> entries, Value key, Value otherwise) {
        Value joined = null;
        for (Value one : Elements.of(key.plain())) {
            Value held = entries.getOrDefault(one, otherwise);
            joined = joined == null ? held : joined.join(held);
        }
        return joined == null ? Value.UNKNOWN : joined;
    }

    private static Value hasKey(Map<Value, Value> entries, Value key) {
        List<Value> keys = Elements.of(key.plain());
        boolean mayHold = keys.isEmpty() || !Collections.disjoint(keys, entries.keySet());
        boolean mayFail = keys.isEmpty() || !entries.keySet().containsAll(keys);
        return Value.ofBoolean(mayHold, mayFail);
    }

    /** A collection that a static method of a library makes; empty for any other call. */
    static Optional<Value> made(MethodRun run, Node.Call call, List<Value> arguments) {
        String name = call.callee().name();
        if (arguments.size() == 1
                && WHOLE.contains(name)
                && (arguments.get(0).is(Value.Kind.SET) || arguments.get(0).is(Value.Kind.MAP))) {
            return Optional.of(arguments.get(0));
        }
        boolean map = call.callee().returnDescriptor().endsWith("Map;");
        if (map && (name.equals("of") || name.equals("emptyMap") || name.equals("singletonMap"))) {
            return mapOf(arguments);
        }
        if ((map && name.equals("ofEntries")) || name.equals("mapOf") || name.equals("mutableMapOf")) {
            return mapOfEntries(run, call, arguments);
        }
        boolean entry = name.equals("entry")
                || (name.equals("to") && call.callee().owner().startsWith("kotlin/"));
        if (entry && arguments.size() == 2) {
            return mapOf(arguments);
        }
        return set(run, call, arguments);
    }

    private static Optional<Value> mapOf(List<Value> arguments) {
        Map<Value, Value> entries = new HashMap<>();
        for (int i = 0; i + 1 < arguments.size(); i += 2) {
            if (!arguments.get(i).isSingle()) {
                return Optional.empty();
            }
            entries.put(arguments.get(i).plain(), arguments.get(i + 1).plain());
        }
        return Optional.of(Value.map(entries));
    }

    private static Optional<Value> mapOfEntries(MethodRun run, Node.Call call, List<Value> arguments) {
        Map<Value, Value> entries = new HashMap<>();
        for (Value part : spread(run, call, arguments)) {
            if (!(part.parts() instanceof Value.Parts.Entries some)) {
                return Optional.empty();
            }
            entries.putAll(some.entries());
        }
        return Optional.of(Value.map(entries));
    }

    private static Optional<Value> set(MethodRun run, Node.Call call, List<Value> arguments) {
        String name = call.callee().name();
        if (name.equals("range") && arguments.size() == 2) {
            return range(arguments.get(0), arguments.get(1));
        }
        if (name.equals("complementOf")
                && arguments.size() == 1
                && arguments.get(0).is(Value.Kind.SET)) {
            FiniteType type = arguments.get(0).type();
            return type == null
                    ? Optional.empty()
                    : Optional.of(Value.set(type, type.all() & ~arguments.get(0).bits()));
        }
        if (name.equals("noneOf")) {
            return Optional.of(Value.EMPTY_SET);
        }
        return MAKERS.contains(name) ? setOf(spread(run, call, arguments)) : Optional.empty();
    }

    /** The arguments, with the elements in place of an array or collection. */
    private static List<Value> spread(MethodRun run, Node.Call call, List<Value> arguments) {
        List<Value> elements = new ArrayList<>();
        for (int i = 0; i < arguments.size(); i++) {
            Optional<List<Value>> array = run.elements(call.arguments().get(i));
            if (array.isPresent()) {
                elements.addAll(array.get());
            } else if (arguments.get(i).is(Value.Kind.SET)) {
                elements.addAll(Elements.of(arguments.get(i)));
            } else {
                elements.add(arguments.get(i));
            }
        }
        return elements;
    }

    /** The set of some elements; empty when one of them is not a single known value. */
    static Optional<Value> setOf(List<Value> elements) {
        Value set = Value.EMPTY_SET;
        for (Value element : elements) {
            set = set.with(element.plain());
        }
        return set.is(Value.Kind.SET) ? Optional.of(set) : Optional.empty();
    }

    private static Optional<Value> range(Value first, Value last) {
        FiniteType type = first.type();
        if (type == null || !first.isSingle() || !last.isSingle() || last.bits() < 0) {
            return Optional.empty();
        }
        long below = (last.bits() << 1) - 1;
        return Optional.of(Value.set(type, below & -first.bits() & type.all()));
    }
}
