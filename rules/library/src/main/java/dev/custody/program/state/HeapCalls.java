package dev.custody.program.state;

import dev.custody.facts.Names;
import dev.custody.facts.Node;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What initialisers do to the collections that they make. */
final class HeapCalls {
    private static final Set<String> READS =
            Set.of("get", "getOrDefault", "contains", "containsKey", "isEmpty", "size", "iterator", "next", "hasNext");
    private static final List<String> MAPS = List.of("Map", "Multimap", "Map$Builder", "Multimap$Builder");
    private static final List<String> SETS =
            List.of("Set", "List", "Deque", "Queue", "Collection", "Set$Builder", "List$Builder");

    private final Heap heap;

    HeapCalls(Heap heap) {
        this.heap = heap;
    }

    /** The empty collection that {@code new} makes of a library type; empty for any other type. */
    static Optional<Value> emptyOf(String type) {
        boolean library = type.startsWith("java/util/") || type.startsWith("com/google/common/collect/");
        if (library && endsInAny(type, MAPS)) {
            return Optional.of(Value.EMPTY_MAP);
        }
        return library && endsInAny(type, SETS) ? Optional.of(Value.EMPTY_SET) : Optional.empty();
    }

    private static boolean endsInAny(String type, List<String> ends) {
        for (String end : ends) {
            if (type.endsWith(end)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a descriptor is that of a collection or map of the JDK or Guava. */
    static boolean isCollection(String descriptor) {
        Optional<String> type = Names.classOf(descriptor);
        return type.isPresent() && emptyOf(type.get()).isPresent();
    }

    /** A call on a collection of the heap. */
    Value call(MethodRun run, int index, Node.Call call, Value collection, List<Value> arguments) {
        String name = call.callee().name();
        if (READS.contains(name)) {
            return CollectionCalls.call(name, heap.content(collection), heap.resolved(arguments))
                    .orElse(Value.UNKNOWN);
        }
        boolean multimap = call.callee().owner().contains("Multimap");
        switch (name) {
            case "<init>", "addAll" -> addAll(collection, arguments);
            case "putAll" -> putAll(run, index, collection, arguments, multimap);
            case "add", "addLast", "offer" -> heap.add(collection, arguments.get(arguments.size() - 1));
            case "put", "putIfAbsent" -> {
                if (multimap) {
                    heap.add(inner(run, index, collection, arguments.get(0)), arguments.get(1));
                } else {
                    heap.put(collection, arguments.get(0), arguments.get(1));
                }
            }
            case "computeIfAbsent" -> {
                return inner(run, index, collection, arguments.get(0));
            }
            case "build", "buildOrThrow", "clone" -> {
                return collection;
            }
            default -> heap.lose(collection);
        }
        return collection; // builders answer with themselves, and nobody looks at what add returns
    }

    private void addAll(Value collection, List<Value> arguments) {
        for (Value argument : arguments) {
            if (isCollection(argument)) {
                heap.addAll(collection, argument);
            }
        }
    }

    private void putAll(MethodRun run, int index, Value collection, List<Value> arguments, boolean multimap) {
        if (multimap && arguments.size() == 2) {
            heap.addAll(inner(run, index, collection, arguments.get(0)), arguments.get(1));
        } else {
            heap.addAll(collection, arguments.get(0));
        }
    }

    /** The collection that a map holds for a key, made when there is none. */
    private Value inner(MethodRun run, int index, Value map, Value key) {
        Value there = heap.content(map).parts() instanceof Value.Parts.Entries known
                ? known.entries().getOrDefault(key.plain(), Value.UNKNOWN)
                : Value.UNKNOWN;
        if (there.is(Value.Kind.REF)) {
            return there;
        }
        Value made = heap.allocate(run, index, key.plain(), Value.EMPTY_SET);
        heap.put(map, key, made);
        return made;
    }

    private static boolean isCollection(Value value) {
        return value.is(Value.Kind.REF) || value.is(Value.Kind.SET) || value.is(Value.Kind.MAP);
    }

    /** What a maker of a collection that can be changed answers in an initialiser. */
    Value changeable(MethodRun run, int index, Node.Call call, Value made) {
        String owner = call.callee().owner();
        boolean changeable = heap.isOpen()
                && (made.is(Value.Kind.SET) || made.is(Value.Kind.MAP))
                && (owner.endsWith("EnumSet") || owner.endsWith("Sets") || owner.endsWith("Lists"));
        return changeable ? heap.allocate(run, index, Value.UNKNOWN, made) : made;
    }
}
