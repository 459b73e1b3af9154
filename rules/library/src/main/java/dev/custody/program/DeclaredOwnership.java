package dev.custody.program;

import dev.custody.facts.AnnotationFacts;
import dev.custody.facts.ClassFacts;
import dev.custody.facts.FieldFacts;
import dev.custody.facts.MethodFacts;
import dev.custody.facts.MethodRef;
import dev.custody.facts.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What declarations say about whose a value is: Custody's annotations, read by their simple names so that those of other
 * packages count, and {@code @Owning} and {@code @NotOwning} of the Checker Framework. A method that says nothing of its own
 * inherits what the methods say that it overrides, the nearest first. Safe for use from several threads.
 */
public final class DeclaredOwnership {
    /** Whose a value is. */
    public enum Owner {
        /** Whoever receives it. */
        OWNED("Owned", "Owning"),
        /** Whoever had it before. */
        BORROWED("Borrowed", "NotOwning"),
        /** Several, on purpose. */
        SHARED("Shared", "Shared");

        private final String annotation;
        private final String same;

        Owner(String annotation, String same) {
            this.annotation = annotation;
            this.same = same;
        }

        private boolean isSaidBy(String annotationName) {
            return annotationName.equals(annotation) || annotationName.equals(same);
        }

        /** How source code says it: {@code @Owned}. */
        public String annotation() {
            return "@" + annotation;
        }
    }

    /**
     * What is declared.
     *
     * @param by the method that says so: the one asked for, or one that it overrides
     */
    public record Declaration(Owner owner, MethodFacts by) {}

    private static final List<String> PLATFORM = List.of("java/", "javax/", "jdk/", "sun/", "kotlin/", "scala/");
    private static final Owner[] OWNERS = Owner.values();

    private final Hierarchy hierarchy;
    private final boolean used;

    DeclaredOwnership(Hierarchy hierarchy) {
        this.hierarchy = hierarchy;
        this.used = isUsedIn(hierarchy.methods());
    }

    private static boolean isUsedIn(List<MethodFacts> methods) {
        for (MethodFacts method : methods) {
            if (isDeclaring(method)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isDeclaring(MethodFacts method) {
        if (in(method.annotations()).isPresent()) {
            return true;
        }
        for (List<AnnotationFacts> ofParameter : method.parameterAnnotations()) {
            if (in(ofParameter).isPresent()) {
                return true;
            }
        }
        return false;
    }

    /** Whether any analysed method declares anything. */
    public boolean isUsed() {
        return used;
    }

    /** What a list of annotations says; the first one counts. */
    public static Optional<Owner> in(List<AnnotationFacts> annotations) {
        if (annotations.isEmpty()) {
            return Optional.empty();
        }
        for (AnnotationFacts annotation : annotations) {
            for (Owner owner : OWNERS) {
                if (owner.isSaidBy(annotation.simpleName())) {
                    return Optional.of(owner);
                }
            }
        }
        return Optional.empty();
    }

    public static Optional<Owner> of(FieldFacts field) {
        return in(field.annotations());
    }

    /** Of a parameter, here or in a method that this one overrides. */
    public Optional<Declaration> ofParameter(MethodFacts method, int parameter) {
        return nearest(method, declared -> in(declared.parameterAnnotations(parameter)));
    }

    /** Of what a method returns, here or in a method that this one overrides. */
    public Optional<Declaration> ofResult(MethodFacts method) {
        return nearest(method, declared -> in(declared.annotations()));
    }

    /** Of the parameter that an argument is passed to. */
    public Optional<Declaration> ofArgument(Node.Call call, int argument) {
        Optional<MethodFacts> callee = callee(call);
        return callee.isPresent() ? ofParameter(callee.get(), argument) : Optional.empty();
    }

    /** Of what a call returns. */
    public Optional<Declaration> ofResult(Node.Call call) {
        Optional<MethodFacts> callee = callee(call);
        return callee.isPresent() ? ofResult(callee.get()) : Optional.empty();
    }

    /** Declarations of methods above, which a method's own may contradict; nearest first. */
    public List<Declaration> aboveParameter(MethodFacts method, int parameter) {
        return above(method, declared -> in(declared.parameterAnnotations(parameter)));
    }

    /** Declarations of the results of methods above; nearest first. */
    public List<Declaration> aboveResult(MethodFacts method) {
        return above(method, declared -> in(declared.annotations()));
    }

    private Optional<MethodFacts> callee(Node.Call call) {
        String owner = call.callee().owner();
        if (hierarchy.isAnalysed(owner)) {
            return hierarchy.declaration(call.callee());
        }
        return isPlatform(owner) ? Optional.empty() : inLibrary(owner, call);
    }

    private static boolean isPlatform(String type) {
        if (type.startsWith("[")) {
            return true;
        }
        for (String prefix : PLATFORM) {
            if (type.startsWith(prefix)) {
                return true;
            }
        }
        return false;
    }

    private Optional<MethodFacts> inLibrary(String owner, Node.Call call) {
        for (String name : hierarchy.supertypes(owner)) {
            Optional<MethodFacts> found = method(name, call.callee());
            if (found.isPresent() || call.callee().isConstructor()) {
                return found;
            }
        }
        return Optional.empty();
    }

    /** The method of a type that has the reference's name and descriptor. */
    private Optional<MethodFacts> method(String type, MethodRef ref) {
        Optional<ClassFacts> known = hierarchy.known(type);
        return known.isPresent() ? known.get().method(ref.name(), ref.descriptor()) : Optional.empty();
    }

    private Optional<Declaration> nearest(MethodFacts method, Function<MethodFacts, Optional<Owner>> says) {
        Optional<Owner> own = says.apply(method);
        if (own.isPresent()) {
            return Optional.of(new Declaration(own.get(), method));
        }
        List<Declaration> above = above(method, says);
        return above.isEmpty() ? Optional.empty() : Optional.of(above.get(0));
    }

    private List<Declaration> above(MethodFacts method, Function<MethodFacts, Optional<Owner>> says) {
        if (method.isConstructor()
                || method.modifiers().isStatic()
                || method.modifiers().isPrivate()) {
            return List.of();
        }
        String owner = method.ref().owner();
        List<Declaration> found = new ArrayList<>(0);
        for (String above : hierarchy.supertypes(owner)) {
            if (!above.equals(owner) && !isPlatform(above)) {
                Optional<MethodFacts> overridden = method(above, method.ref());
                Optional<Owner> said = overridden.isPresent() ? says.apply(overridden.get()) : Optional.empty();
                if (said.isPresent()) {
                    found.add(new Declaration(said.get(), overridden.get()));
                }
            }
        }
        return found;
    }
}
