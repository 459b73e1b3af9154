package dev.custody.program.state;

import dev.custody.facts.AnnotationFacts;
import dev.custody.facts.ClassFacts;
import dev.custody.facts.CompilerMade;
import dev.custody.facts.MethodFacts;
import dev.custody.program.Hierarchy;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What {@code @Transition} says of a method: its own or, where it says nothing, the nearest that it overrides. */
final class DeclaredTransitions {
    private static final String TRANSITION = "dev/custody/annotation/Transition";
    private static final String TRANSITIONS = "dev/custody/annotation/Transitions";

    private final Hierarchy hierarchy;

    DeclaredTransitions(Hierarchy hierarchy) {
        this.hierarchy = hierarchy;
    }

    /** Whether some method of a type has a declared transition. */
    boolean areIn(ClassFacts type) {
        for (MethodFacts method : type.methods()) {
            if (!of(method).isEmpty()) {
                return true;
            }
        }
        return false;
    }

    /** The annotations in the order of the source; empty where nothing is declared. */
    List<AnnotationFacts> of(MethodFacts method) {
        List<AnnotationFacts> own = on(method);
        if (!own.isEmpty()
                || method.isConstructor()
                || method.modifiers().isStatic()
                || method.modifiers().isPrivate()
                || CompilerMade.isMade(method)) {
            return own;
        }
        for (String above : hierarchy.supertypes(method.ref().owner())) {
            List<AnnotationFacts> inherited = on(hierarchy.known(above), method);
            if (!inherited.isEmpty()) {
                return inherited;
            }
        }
        return List.of();
    }

    private static List<AnnotationFacts> on(Optional<ClassFacts> above, MethodFacts method) {
        Optional<MethodFacts> overridden = above.isPresent()
                ? above.get().method(method.name(), method.ref().descriptor())
                : Optional.empty();
        return overridden.isPresent() ? on(overridden.get()) : List.of();
    }

    private static List<AnnotationFacts> on(MethodFacts method) {
        if (method.annotations().isEmpty()) {
            return List.of();
        }
        List<AnnotationFacts> found = new ArrayList<>(1);
        for (AnnotationFacts annotation : method.annotations()) {
            if (annotation.type().equals(TRANSITION)) {
                found.add(annotation);
            } else if (annotation.type().equals(TRANSITIONS)
                    && annotation.members().get("value") instanceof List<?> repeated) {
                repeated.stream()
                        .filter(AnnotationFacts.class::isInstance)
                        .forEach(one -> found.add((AnnotationFacts) one));
            }
        }
        return found;
    }
}
