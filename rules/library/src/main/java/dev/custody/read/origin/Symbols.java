package dev.custody.read.origin;

import dev.custody.facts.FieldRef;
import dev.custody.facts.MethodRef;
import dev.custody.facts.Modifiers;
import dev.custody.facts.Node;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One copy of each name, field and method reference of a run: class files repeat them by the thousand. What no JVM would
 * take for a name or a descriptor (JVMS §4.2, §4.3) is refused with an {@link IllegalArgumentException}, so that nobody
 * behind has to expect it. Safe for use from several threads.
 */
public final class Symbols {
    private final ConcurrentHashMap<Object, Object> known;
    private final Texts owners = new Texts(Wellformed::owner);
    private final Texts members = new Texts(Wellformed::member);
    private final Texts fieldDescriptors = new Texts(Wellformed::field);
    private final Texts methodDescriptors = new Texts(Wellformed::method);

    /** @param expected about how many there will be */
    public Symbols(int expected) {
        this.known = new ConcurrentHashMap<>(Math.max(1 << 10, expected));
    }

    /** Texts of one kind: each is looked at once, not once for each of its mentions. */
    private final class Texts {
        private final ConcurrentHashMap<String, String> wellformed = new ConcurrentHashMap<>();
        private final Consumer<String> check;

        /** @param check throws for a text that is none of this kind */
        Texts(Consumer<String> check) {
            this.check = check;
        }

        String copy(String text) {
            String known = wellformed.get(text);
            if (known == null) {
                check.accept(text);
                known = name(text);
                wellformed.put(known, known);
            }
            return known;
        }
    }

    public String name(String name) {
        return (String) canonical(name);
    }

    /** The internal name of a class, not of an array. */
    public String type(String internalName) {
        return internalName.startsWith("[") ? Wellformed.type(internalName) : owners.copy(internalName);
    }

    /** One copy of a list of names, such as those of a method's parameters. */
    @SuppressWarnings("unchecked") // equal to a list of strings is only another one
    List<String> names(List<String> names) {
        return names.isEmpty() ? List.of() : (List<String>) canonical(List.copyOf(names));
    }

    /** One copy of a text that may be absent, such as a generic signature. */
    @SuppressWarnings("unchecked") // equal to an optional string is only another one
    Optional<String> optional(@Nullable String text) {
        return text == null ? Optional.empty() : (Optional<String>) canonical(Optional.of(text));
    }

    /** One copy of each combination of access flags. */
    Modifiers modifiers(int bits) {
        return (Modifiers) canonical(new Modifiers(bits));
    }

    /** One copy of a constant of a body. */
    public Node.Constant constant(Object value) {
        return (Node.Constant) canonical(new Node.Constant(value));
    }

    public FieldRef field(String owner, String name, String descriptor) {
        FieldRef field = new FieldRef(owner, name, descriptor);
        FieldRef known = (FieldRef) this.known.get(field);
        if (known != null) {
            return known;
        }
        return (FieldRef)
                added(new FieldRef(owners.copy(owner), members.copy(name), fieldDescriptors.copy(descriptor)));
    }

    public MethodRef method(String owner, String name, String descriptor) {
        MethodRef method = new MethodRef(owner, name, descriptor);
        MethodRef known = (MethodRef) this.known.get(method);
        if (known != null) {
            return known;
        }
        return (MethodRef)
                added(new MethodRef(owners.copy(owner), members.copy(name), methodDescriptors.copy(descriptor)));
    }

    private Object canonical(Object symbol) {
        Object known = this.known.get(symbol);
        return known != null ? known : added(symbol);
    }

    private Object added(Object symbol) {
        Object raced = known.putIfAbsent(symbol, symbol);
        return raced == null ? symbol : raced;
    }
}
