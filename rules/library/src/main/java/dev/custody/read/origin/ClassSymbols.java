package dev.custody.read.origin;

import dev.custody.facts.FieldRef;
import dev.custody.facts.MethodRef;
import dev.custody.facts.Modifiers;
import dev.custody.facts.Node;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The {@link Symbols} of a run as one class file asks for them: most references are met several times in a class, and the
 * table of a run is too large to stay near the processor. Not safe for use from several threads.
 */
public final class ClassSymbols {
    private final Symbols run;
    private final MemberTable<FieldRef> fields = new MemberTable<>();
    private final MemberTable<MethodRef> methods = new MemberTable<>();

    public ClassSymbols(Symbols run) {
        this.run = run;
    }

    public String name(String name) {
        return run.name(name);
    }

    /** One copy of a text that may be absent, such as a generic signature. */
    public Optional<String> optional(@Nullable String text) {
        return run.optional(text);
    }

    /** One copy of a list of names, such as those of a method's parameters. */
    public List<String> names(List<String> names) {
        return run.names(names);
    }

    /** The internal name of a class, not of an array. */
    public String type(String internalName) {
        return run.type(internalName);
    }

    public Modifiers modifiers(int bits) {
        return run.modifiers(bits);
    }

    /** One copy of a constant of a body. */
    public Node.Constant constant(Object value) {
        return run.constant(value);
    }

    public FieldRef field(String owner, String name, String descriptor) {
        FieldRef known = fields.get(owner, name, descriptor);
        if (known == null) {
            known = run.field(owner, name, descriptor);
            fields.put(owner, name, descriptor, known);
        }
        return known;
    }

    public MethodRef method(String owner, String name, String descriptor) {
        MethodRef known = methods.get(owner, name, descriptor);
        if (known == null) {
            known = run.method(owner, name, descriptor);
            methods.put(owner, name, descriptor, known);
        }
        return known;
    }
}
