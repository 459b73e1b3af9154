package dev.custody.facts;

import java.util.List;
import java.util.Optional;

/**
 * One class as the rules see it.
 *
 * @param name internal name
 * @param version major class file version (61 is Java 17)
 * @param modifiers access flags; for a member class those of its {@code InnerClasses} entry, which also tell protected,
 *     private and static
 * @param signature generic signature, empty when not generic
 * @param superName internal name of the super-class, empty for {@code java/lang/Object}, interfaces' is Object
 * @param interfaces internal names in declaration order
 * @param permitted internal names of the permitted subtypes; empty when not sealed
 * @param components record components by name in order; empty when no record
 * @param outer where a nested class stands
 * @param annotations visible and invisible ones
 * @param fields in class file order
 * @param methods in class file order
 * @param sourceFile name without a folder, empty when compiled without debug information
 */
public record ClassFacts(
        String name,
        int version,
        Modifiers modifiers,
        Optional<String> signature,
        Optional<String> superName,
        List<String> interfaces,
        List<String> permitted,
        Optional<List<FieldRef>> components,
        Optional<Outer> outer,
        List<AnnotationFacts> annotations,
        List<FieldFacts> fields,
        List<MethodFacts> methods,
        Optional<String> sourceFile) {

    /**
     * Where a nested class stands.
     *
     * @param type internal name of the class around it
     * @param method the method it is written in, for local and anonymous classes
     * @param kind what kind of nested class it is
     */
    public record Outer(String type, Optional<MethodRef> method, Kind kind) {
        /** The kinds of nested classes (JLS §8.1.3, §14.3, §15.9.5). */
        public enum Kind {
            MEMBER,
            LOCAL,
            ANONYMOUS
        }
    }

    public ClassFacts {
        interfaces = List.copyOf(interfaces);
        permitted = List.copyOf(permitted);
        components = components.map(List::copyOf);
        annotations = List.copyOf(annotations);
        fields = List.copyOf(fields);
        methods = List.copyOf(methods);
    }

    public boolean isRecord() {
        return components.isPresent();
    }

    public boolean isEnum() {
        return modifiers.isEnum();
    }

    public boolean isInterface() {
        return modifiers.isInterface();
    }

    public boolean isAnonymousOrLocal() {
        return outer.isPresent() && outer.get().kind() != Outer.Kind.MEMBER;
    }

    public String packageName() {
        return Names.packageOf(name);
    }

    /** The field of this name and descriptor declared here. */
    public Optional<FieldFacts> field(String fieldName, String descriptor) {
        for (FieldFacts field : fields) {
            if (field.name().equals(fieldName) && field.descriptor().equals(descriptor)) {
                return Optional.of(field);
            }
        }
        return Optional.empty();
    }

    /** The method of this name and descriptor declared here. */
    public Optional<MethodFacts> method(String methodName, String descriptor) {
        for (MethodFacts method : methods) {
            if (method.name().equals(methodName) && method.ref().descriptor().equals(descriptor)) {
                return Optional.of(method);
            }
        }
        return Optional.empty();
    }

    /** The class initialiser, when the class has one. */
    public Optional<MethodFacts> classInitializer() {
        return method("<clinit>", "()V");
    }
}
