package dev.custody.facts;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A declared field.
 *
 * @param ref owner, name and descriptor; the owner is the declaring class
 * @param modifiers access flags
 * @param signature generic signature (JVMS §4.7.9.1), empty when the type is not generic
 * @param annotations visible and invisible ones
 * @param line first line that assigns the field in a constructor or initialiser, 0 when unknown: class files hold no
 *     line for a declaration
 * @param constant the {@link Integer} (also for boolean, byte, char and short) or {@link String} that a constant expression
 *     gives a static final field; empty for any other field
 */
public record FieldFacts(
        FieldRef ref,
        Modifiers modifiers,
        Optional<String> signature,
        List<AnnotationFacts> annotations,
        int line,
        Optional<Object> constant) {
    public FieldFacts {
        annotations = List.copyOf(annotations);
    }

    public String name() {
        return ref.name();
    }

    public String descriptor() {
        return ref.descriptor();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other
                || (other instanceof FieldFacts field
                        && ref.equals(field.ref)
                        && line == field.line
                        && modifiers.equals(field.modifiers)
                        && signature.equals(field.signature)
                        && annotations.equals(field.annotations)
                        && constant.equals(field.constant));
    }

    @Override
    public int hashCode() {
        return ref.hashCode();
    }
}
