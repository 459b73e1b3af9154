package dev.custody.program.state;

import dev.custody.facts.MethodRef;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The collections that initialisers make and fill. Contents only grow while initialisers run, round by round; what cannot be
 * followed makes the contents unknown. Between initialisers it is closed, and collections are plain values.
 */
final class Heap {
    private static final int MOST_NESTED = 6;

    private final Map<Site, Value> references = new HashMap<>();
    private final List<Value> contents = new ArrayList<>();
    private int open;

    /** Where a collection is made: an instruction, for which constant it runs, and for which key of a map. */
    private record Site(MethodRef method, int node, Value receiver, Value key) {
        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Site site
                    && node == site.node
                    && method.equals(site.method)
                    && receiver.equals(site.receiver)
                    && key.equals(site.key);
        }

        @Override
        public int hashCode() {
            return ((31 * method.hashCode() + node) * 31 + receiver.hashCode()) * 31 + key.hashCode();
        }
    }

    boolean isOpen() {
        return open > 0;
    }

    void open() {
        open++;
    }

    void close() {
        open--;
    }

    /** The collection that an instruction makes; the same one in each round. */
    Value allocate(MethodRun run, int node, Value key, Value content) {
        Site site = new Site(run.method().ref(), node, run.receiver(), key);
        Value reference = references.get(site);
        if (reference == null) {
            contents.add(content);
            reference = Value.ref(contents.size() - 1);
            references.put(site, reference);
        }
        return reference;
    }

    Value content(Value reference) {
        return contents.get((int) reference.bits());
    }

    /** Adds an element, or what another collection holds. */
    void add(Value reference, Value element) {
        Value known = content(reference);
        Value added = resolved(element);
        if (added.is(Value.Kind.MAP)) {
            set(reference, isEmpty(known) ? added : union(known, added));
        } else {
            set(reference, known.with(added));
        }
    }

    /** Adds all elements of another collection. */
    void addAll(Value reference, Value other) {
        Value known = content(reference);
        Value added = resolved(other);
        if (isEmpty(known)) {
            set(reference, added.plain());
        } else if (!isEmpty(added)) {
            set(reference, union(known, added));
        }
    }

    private static boolean isEmpty(Value collection) {
        return collection.equals(Value.EMPTY_SET) || collection.equals(Value.EMPTY_MAP);
    }

    private static Value union(Value one, Value other) {
        if (one.is(Value.Kind.SET) && other.is(Value.Kind.SET)) {
            Value union = one;
            for (Value element : Elements.of(other)) {
                union = union.with(element);
            }
            return union;
        }
        Value union = one;
        if (!(other.parts() instanceof Value.Parts.Entries more)) {
            return Value.UNKNOWN;
        }
        for (Map.Entry<Value, Value> entry : more.entries().entrySet()) {
            union = withEntry(union, entry.getKey(), entry.getValue());
        }
        return union;
    }

    /** Maps a key to a value; a key that has one already keeps it if it is the same. */
    void put(Value reference, Value key, Value value) {
        Value known = content(reference);
        set(reference, withEntry(isEmpty(known) ? Value.EMPTY_MAP : known, key.plain(), value.plain()));
    }

    private static Value withEntry(Value map, Value key, Value value) {
        if (!(map.parts() instanceof Value.Parts.Entries known) || !key.isSingle()) {
            return Value.UNKNOWN;
        }
        Map<Value, Value> entries = new HashMap<>(known.entries());
        entries.merge(key, value, (before, now) -> before.equals(now) ? before : Value.UNKNOWN);
        return Value.map(entries);
    }

    /** Makes the contents unknown: something happens to the collection that is not followed. */
    void lose(Value reference) {
        set(reference, Value.UNKNOWN);
    }

    private void set(Value reference, Value content) {
        contents.set((int) reference.bits(), content);
    }

    /** A value without references: contents as they are now, to the bottom. */
    Value resolved(Value value) {
        return resolved(value, 0);
    }

    List<Value> resolved(List<Value> values) {
        List<Value> resolved = new ArrayList<>(values.size());
        for (Value value : values) {
            resolved.add(resolved(value));
        }
        return resolved;
    }

    private Value resolved(Value value, int depth) {
        if (depth > MOST_NESTED) {
            return Value.UNKNOWN;
        }
        if (value.is(Value.Kind.REF)) {
            return resolved(content(value), depth + 1);
        }
        if (value.parts() instanceof Value.Parts.Entries map) {
            Map<Value, Value> entries = new HashMap<>();
            for (Map.Entry<Value, Value> entry : map.entries().entrySet()) {
                entries.put(entry.getKey(), resolved(entry.getValue(), depth + 1));
            }
            return Value.map(entries).taintedIf(value.tainted());
        }
        return value;
    }
}
