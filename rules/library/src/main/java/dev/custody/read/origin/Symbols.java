package dev.custody.read.origin;

import dev.custody.facts.FieldRef;
import dev.custody.facts.MethodRef;
import dev.custody.facts.Modifiers;
import dev.custody.facts.Node;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One copy of each name, field and method reference of a run: class files repeat them by the thousand. What no JVM would
 * take for a name or a descriptor (JVMS §4.2, §4.3) is refused with an {@link IllegalArgumentException}, so that nobody
 * behind has to expect it. Safe for use from several threads.
 */
public final class Symbols {
    // kinds of texts
    private static final int OWNER = 1;
    private static final int MEMBER = 2;
    private static final int FIELD_DESCRIPTOR = 4;
    private static final int METHOD_DESCRIPTOR = 8;

    private final SymbolTable table;

    /** Some of the combinations of access flags, of which there are few. */
    private final @Nullable Modifiers[] modifiers = new Modifiers[1 << 8];

    /** @param expected about how many there will be */
    public Symbols(int expected) {
        this.table = new SymbolTable(expected);
    }

    public String name(String name) {
        return (String) table.canonical(name);
    }

    /** The internal name of a class, not of an array. */
    public String type(String internalName) {
        return internalName.startsWith("[") ? Wellformed.type(internalName) : text(internalName, OWNER);
    }

    /** One copy of a list of names, such as those of a method's parameters. */
    @SuppressWarnings("unchecked") // equal to a list of strings is only another one
    List<String> names(List<String> names) {
        return names.isEmpty() ? List.of() : (List<String>) table.canonical(List.copyOf(names));
    }

    /** One copy of a text that may be absent, such as a generic signature. */
    @SuppressWarnings("unchecked") // equal to an optional string is only another one
    Optional<String> optional(@Nullable String text) {
        return text == null ? Optional.empty() : (Optional<String>) table.canonical(Optional.of(text));
    }

    /** One copy of each combination of access flags. */
    Modifiers modifiers(int bits) {
        int at = (bits ^ (bits >>> 8)) & (modifiers.length - 1);
        Modifiers known = modifiers[at];
        if (known == null || known.bits() != bits) {
            known = (Modifiers) table.canonical(new Modifiers(bits));
            modifiers[at] = known;
        }
        return known;
    }

    /** One copy of a constant of a body. */
    public Node.Constant constant(Object value) {
        return (Node.Constant) table.canonical(new Node.Constant(value));
    }

    public FieldRef field(String owner, String name, String descriptor) {
        FieldRef known = (FieldRef) table.known(new FieldRef(owner, name, descriptor), 0);
        if (known != null) {
            return known;
        }
        return (FieldRef) table.canonical(
                new FieldRef(text(owner, OWNER), text(name, MEMBER), text(descriptor, FIELD_DESCRIPTOR)));
    }

    public MethodRef method(String owner, String name, String descriptor) {
        MethodRef known = (MethodRef) table.known(new MethodRef(owner, name, descriptor), 0);
        if (known != null) {
            return known;
        }
        return (MethodRef) table.canonical(
                new MethodRef(text(owner, OWNER), text(name, MEMBER), text(descriptor, METHOD_DESCRIPTOR)));
    }

    /** One copy of a text of one kind, which is looked at when it comes as that kind for the first time. */
    private String text(String text, int kind) {
        Object known = table.known(text, kind);
        if (known == null) {
            check(text, kind);
            known = table.canonical(text, kind);
        }
        return (String) known;
    }

    private static void check(String text, int kind) {
        switch (kind) {
            case OWNER -> Wellformed.owner(text);
            case MEMBER -> Wellformed.member(text);
            case FIELD_DESCRIPTOR -> Wellformed.field(text);
            case METHOD_DESCRIPTOR -> Wellformed.method(text);
            default -> throw new IllegalArgumentException("no kind of text: " + kind);
        }
    }
}
