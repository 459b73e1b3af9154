package dev.custody.read.origin;

import dev.custody.facts.FieldRef;
import dev.custody.facts.MethodRef;
import java.util.concurrent.ConcurrentHashMap;

/**
 * One copy of each name, field and method reference of a run: class files repeat them by the thousand. Safe for use from
 * several threads.
 */
public final class Symbols {
    private final ConcurrentHashMap<Object, Object> known = new ConcurrentHashMap<>(1 << 14);

    public String name(String name) {
        return (String) canonical(name);
    }

    public FieldRef field(String owner, String name, String descriptor) {
        return (FieldRef) canonical(new FieldRef(name(owner), name(name), name(descriptor)));
    }

    public MethodRef method(String owner, String name, String descriptor) {
        return (MethodRef) canonical(new MethodRef(name(owner), name(name), name(descriptor)));
    }

    private Object canonical(Object symbol) {
        Object known = this.known.get(symbol);
        if (known != null) {
            return known;
        }
        Object raced = this.known.putIfAbsent(symbol, symbol);
        return raced == null ? symbol : raced;
    }
}
