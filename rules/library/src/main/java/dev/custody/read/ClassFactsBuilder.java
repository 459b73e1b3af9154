package dev.custody.read;

import dev.custody.facts.Body;
import dev.custody.facts.ClassFacts;
import dev.custody.facts.FieldFacts;
import dev.custody.facts.FieldRef;
import dev.custody.facts.MethodFacts;
import dev.custody.facts.MethodRef;
import dev.custody.facts.Modifiers;
import dev.custody.facts.Names;
import dev.custody.facts.Node;
import dev.custody.read.origin.BodyReader;
import dev.custody.read.origin.ClassSymbols;
import dev.custody.read.origin.Unanalysable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldNode;
import org.objectweb.asm.tree.InnerClassNode;
import org.objectweb.asm.tree.MethodNode;

/** ASM's tree of one class to {@link ClassFacts}. Not safe for use from several threads; one instance a class. */
final class ClassFactsBuilder {
    private final ClassSymbols symbols;
    private final Optional<BodyReader> bodies;
    private final Consumer<Diagnostic> diagnostics;

    /**
     * @param bodies empty when only declarations are asked for
     * @param diagnostics told about members that cannot be analysed and about versions read on trust
     */
    ClassFactsBuilder(ClassSymbols symbols, Optional<BodyReader> bodies, Consumer<Diagnostic> diagnostics) {
        this.symbols = symbols;
        this.bodies = bodies;
        this.diagnostics = diagnostics;
    }

    /** @param version major version of the class file */
    ClassFacts facts(TrimmedClassNode node, int version) {
        String name = symbols.type(node.name);
        if (ClassVersions.isNewerThanKnown(version)) {
            diagnostics.accept(new Diagnostic(
                    Diagnostic.Severity.NOTE,
                    Names.toBinary(node.name),
                    "its version " + version + " is newer than the newest known, read as " + ClassVersions.NEWEST));
        }
        List<MethodFacts> methods = methods(name, node);
        Map<FieldRef, Integer> lines = assignmentLines(methods);
        return new ClassFacts(
                name,
                version,
                modifiers(node),
                symbols.optional(node.signature),
                Optional.ofNullable(node.superName).map(symbols::type),
                types(node.interfaces),
                node.permittedSubclasses == null ? List.of() : types(node.permittedSubclasses),
                components(node),
                outer(node),
                Annotations.of(symbols, node.visibleAnnotations, node.invisibleAnnotations),
                fields(name, node, lines),
                methods,
                symbols.optional(node.sourceFile));
    }

    private List<String> types(List<String> internalNames) {
        List<String> types = new ArrayList<>(internalNames.size());
        for (String name : internalNames) {
            types.add(symbols.type(name));
        }
        return types;
    }

    private Modifiers modifiers(ClassNode node) {
        InnerClassNode own = ownEntry(node);
        return symbols.modifiers(own == null ? node.access : own.access | (node.access & ~ACCESS_LEVELS));
    }

    /** What a nested class says about itself. */
    private static @Nullable InnerClassNode ownEntry(ClassNode node) {
        for (InnerClassNode inner : node.innerClasses) {
            if (inner.name.equals(node.name)) {
                return inner;
            }
        }
        return null;
    }

    /** Public, private and protected: a nested class says them in its {@code InnerClasses} entry. */
    private static final int ACCESS_LEVELS = 0x0007;

    private Optional<List<FieldRef>> components(ClassNode node) {
        if (node.recordComponents == null && !"java/lang/Record".equals(node.superName)) {
            return Optional.empty();
        }
        return Optional.of(
                node.recordComponents == null
                        ? List.of()
                        : node.recordComponents.stream()
                                .map(component -> symbols.field(node.name, component.name, component.descriptor))
                                .toList());
    }

    private Optional<ClassFacts.Outer> outer(ClassNode node) {
        InnerClassNode own = ownEntry(node);
        if (node.outerClass != null) {
            boolean anonymous = own != null && own.innerName == null;
            Optional<MethodRef> method = node.outerMethod == null
                    ? Optional.empty()
                    : Optional.of(symbols.method(node.outerClass, node.outerMethod, node.outerMethodDesc));
            return Optional.of(new ClassFacts.Outer(
                    symbols.type(node.outerClass),
                    method,
                    anonymous ? ClassFacts.Outer.Kind.ANONYMOUS : ClassFacts.Outer.Kind.LOCAL));
        }
        return own == null || own.outerName == null
                ? Optional.empty()
                : Optional.of(new ClassFacts.Outer(
                        symbols.type(own.outerName), Optional.empty(), ClassFacts.Outer.Kind.MEMBER));
    }

    /** First line that writes each field in a constructor or initialiser; a class file knows no line of a declaration. */
    private static Map<FieldRef, Integer> assignmentLines(List<MethodFacts> methods) {
        Map<FieldRef, Integer> lines = new HashMap<>();
        for (MethodFacts method : methods) {
            if (method.isConstructor() || method.isClassInitializer()) {
                for (Node node : method.body().nodes()) {
                    if (node instanceof Node.FieldWrite write && write.line() > 0) {
                        lines.merge(write.field(), write.line(), Math::min);
                    }
                }
            }
        }
        return lines;
    }

    /** The JVM refuses a class that declares a member twice; when nobody runs it, the first declaration counts. */
    private List<MethodFacts> methods(String owner, ClassNode node) {
        List<MethodFacts> methods = new ArrayList<>(node.methods.size());
        Set<MethodRef> seen = new HashSet<>(2 * node.methods.size());
        for (MethodNode method : node.methods) {
            MethodRef ref = symbols.method(owner, method.name, method.desc);
            if (seen.add(ref)) {
                methods.add(method(ref, (TrimmedMethodNode) method));
            } else {
                diagnostics.accept(unread(ref, "it is declared twice, only the first one is analysed"));
            }
        }
        return methods;
    }

    private List<FieldFacts> fields(String owner, ClassNode node, Map<FieldRef, Integer> lines) {
        List<FieldFacts> fields = new ArrayList<>(node.fields.size());
        Set<FieldRef> seen = new HashSet<>(2 * node.fields.size());
        for (FieldNode field : node.fields) {
            FieldRef ref = symbols.field(owner, field.name, field.desc);
            if (seen.add(ref)) {
                fields.add(field(ref, field, lines));
            } else {
                diagnostics.accept(new Diagnostic(
                        Diagnostic.Severity.NOTE,
                        Names.toBinary(owner) + "." + field.name,
                        "it is declared twice, the first one counts"));
            }
        }
        return fields;
    }

    private FieldFacts field(FieldRef ref, FieldNode node, Map<FieldRef, Integer> lines) {
        return new FieldFacts(
                ref,
                symbols.modifiers(node.access),
                symbols.optional(node.signature),
                Annotations.of(symbols, node.visibleAnnotations, node.invisibleAnnotations),
                lines.getOrDefault(ref, 0),
                constant(node));
    }

    private Optional<Object> constant(FieldNode node) {
        if (node.value instanceof String text) {
            return Optional.of(symbols.name(text));
        }
        return node.value instanceof Integer ? Optional.of(node.value) : Optional.empty();
    }

    private MethodFacts method(MethodRef ref, TrimmedMethodNode node) {
        return new MethodFacts(
                ref,
                symbols.modifiers(node.access),
                symbols.optional(node.signature),
                Annotations.of(symbols, node.visibleAnnotations, node.invisibleAnnotations),
                Annotations.ofParameters(symbols, node),
                node.parameterNames(symbols),
                node.firstLine(),
                body(ref, node));
    }

    private Body body(MethodRef ref, MethodNode node) {
        if (bodies.isEmpty()) {
            return Body.none();
        }
        try {
            return bodies.get().read(ref, node);
        } catch (Unanalysable e) {
            diagnostics.accept(unread(ref, e.getMessage() == null ? "it cannot be analysed" : e.getMessage()));
            return Body.none();
        }
    }

    private static Diagnostic unread(MethodRef method, String reason) {
        return new Diagnostic(
                Diagnostic.Severity.UNREAD_METHOD,
                Names.toBinary(method.owner()) + "." + method.name() + Names.sourceParameters(method.descriptor()),
                reason);
    }
}
