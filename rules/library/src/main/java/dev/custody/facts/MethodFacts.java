package dev.custody.facts;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A declared method or constructor.
 *
 * @param ref owner, name and descriptor; the owner is the declaring class
 * @param modifiers access flags
 * @param signature generic signature (JVMS §4.7.9.1), empty when nothing in it is generic
 * @param annotations visible and invisible ones
 * @param parameterAnnotations one list a parameter of the descriptor; empty when no parameter is annotated
 * @param parameterNames one name a parameter of the descriptor; empty when the class file holds none
 * @param line line of the first instruction, 0 when unknown
 * @param body value graph; {@link Body#none()} for abstract and native methods and for headers of library types
 */
public record MethodFacts(
        MethodRef ref,
        Modifiers modifiers,
        Optional<String> signature,
        List<AnnotationFacts> annotations,
        List<List<AnnotationFacts>> parameterAnnotations,
        List<String> parameterNames,
        int line,
        Body body) {
    public MethodFacts {
        annotations = List.copyOf(annotations);
        parameterAnnotations = List.copyOf(parameterAnnotations);
        parameterNames = List.copyOf(parameterNames);
    }

    public String name() {
        return ref.name();
    }

    public boolean isConstructor() {
        return ref.isConstructor();
    }

    public boolean isClassInitializer() {
        return ref.isClassInitializer();
    }

    /** Name of a parameter, or {@code argument 1} when the class file does not say. */
    public String parameterName(int index) {
        return index < parameterNames.size() ? parameterNames.get(index) : "argument " + (index + 1);
    }

    /** Annotations of one parameter; empty when it has none. */
    public List<AnnotationFacts> parameterAnnotations(int index) {
        return index < parameterAnnotations.size() ? parameterAnnotations.get(index) : List.of();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other
                || (other instanceof MethodFacts method
                        && ref.equals(method.ref)
                        && line == method.line
                        && modifiers.equals(method.modifiers)
                        && signature.equals(method.signature)
                        && annotations.equals(method.annotations)
                        && parameterAnnotations.equals(method.parameterAnnotations)
                        && parameterNames.equals(method.parameterNames)
                        && body.equals(method.body));
    }

    /** Facts of a run are told apart by what they are about; the hash of a whole body is no better and costs a walk over it. */
    @Override
    public int hashCode() {
        return ref.hashCode();
    }
}
