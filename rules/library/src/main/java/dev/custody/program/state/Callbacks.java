package dev.custody.program.state;

import dev.custody.facts.ClassFacts;
import dev.custody.facts.MethodFacts;
import dev.custody.facts.Names;
import dev.custody.program.Hierarchy;
import java.util.List;
import java.util.Optional;

/**
 * Is a method told that something has happened? Then what it writes mirrors a state that lies elsewhere. Listeners, handlers of
 * parsers and the like are known by the last word of the type that declares the method.
 */
final class Callbacks {
    private static final List<String> TOLD =
            List.of("Listener", "Handler", "Callback", "Callbacks", "Observer", "Subscriber", "Visitor", "Interceptor");

    private final Hierarchy hierarchy;

    Callbacks(Hierarchy hierarchy) {
        this.hierarchy = hierarchy;
    }

    /** A type above that nobody knows may declare the method. */
    boolean contain(MethodFacts method) {
        if (method.isConstructor() || method.modifiers().isStatic()) {
            return false;
        }
        String owner = method.ref().owner();
        for (String above : hierarchy.supertypes(owner)) {
            if (!above.equals(owner) && isTold(above) && mayDeclare(hierarchy.known(above), method)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isTold(String type) {
        String simple = Names.innermost(type);
        for (String told : TOLD) {
            if (simple.endsWith(told)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a type declares a method, or nobody knows the type. */
    static boolean mayDeclare(Optional<ClassFacts> type, MethodFacts method) {
        return type.isEmpty()
                || type.get().method(method.name(), method.ref().descriptor()).isPresent();
    }
}
