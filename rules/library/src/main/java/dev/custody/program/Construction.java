package dev.custody.program;

import dev.custody.facts.AnnotationFacts;
import dev.custody.facts.ClassFacts;
import dev.custody.facts.MethodFacts;
import dev.custody.facts.MethodRef;
import dev.custody.facts.Node;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which methods run only while a class or an object is made: initialisers and constructors, what frameworks call in their
 * place, and what only these call. Must-analysis over the callers in the analysed classes; a method that nobody calls is no
 * part of construction, and neither is a lambda that is handed to code which may keep it.
 */
final class Construction {
    private static final Set<String> DESERIALISATION =
            Set.of("readObject", "readExternal", "readResolve", "readObjectNoData", "clone");
    private static final Set<String> LIFECYCLE_METHODS =
            Set.of("afterPropertiesSet", "setApplicationContext", "setBeanFactory", "setEnvironment");
    private static final Set<String> LIFECYCLE_ANNOTATIONS =
            Set.of("PostConstruct", "Inject", "Autowired", "Resource", "BeforeAll", "BeforeClass", "BeforeEach");

    private final Hierarchy hierarchy;
    private final Calls calls;
    private final Set<MethodRef> ofClass;
    private final Set<MethodRef> ofObject;

    Construction(List<ClassFacts> classes, Hierarchy hierarchy, Calls calls) {
        this.hierarchy = hierarchy;
        this.calls = calls;
        Map<MethodRef, MethodFacts> candidates = new HashMap<>();
        classes.forEach(type -> type.methods().forEach(method -> {
            if (!method.modifiers().isPublic() || method.isConstructor() || isHidden(type)) {
                candidates.put(method.ref(), method);
            }
        }));
        this.ofClass = reachedOnlyFrom(candidates, MethodFacts::isClassInitializer, true);
        this.ofObject = reachedOnlyFrom(candidates, Construction::makesObject, false);
    }

    private static boolean isHidden(ClassFacts type) {
        return type.modifiers().isPrivate() || type.isAnonymousOrLocal();
    }

    private static boolean makesObject(MethodFacts method) {
        return method.isConstructor()
                || DESERIALISATION.contains(method.name())
                || LIFECYCLE_METHODS.contains(method.name())
                || method.annotations().stream().anyMatch(Construction::isLifecycle);
    }

    private static boolean isLifecycle(AnnotationFacts annotation) {
        return LIFECYCLE_ANNOTATIONS.contains(annotation.simpleName())
                || annotation.simpleName().contains("Lifecycle");
    }

    /** Starts from all candidates that anybody calls and drops, until nothing changes, those that somebody else calls too. */
    private Set<MethodRef> reachedOnlyFrom(
            Map<MethodRef, MethodFacts> candidates,
            java.util.function.Predicate<MethodFacts> isRoot,
            boolean withConstructors) {
        Set<MethodRef> inside = new HashSet<>();
        candidates.values().stream()
                .filter(method -> withConstructors || !method.isConstructor())
                .filter(method -> !calls.callers(method).isEmpty())
                .forEach(method -> inside.add(method.ref()));
        boolean changed = true;
        while (changed) {
            changed = inside.removeIf(ref -> {
                MethodFacts method = candidates.get(ref);
                return method != null
                        && !calls.callers(method).stream().allMatch(site -> keepsInside(site, method, inside, isRoot));
            });
        }
        return inside;
    }

    private boolean keepsInside(
            Calls.CallSite site,
            MethodFacts method,
            Set<MethodRef> inside,
            java.util.function.Predicate<MethodFacts> isRoot) {
        MethodFacts caller = site.caller();
        if (caller.ref().equals(method.ref())) {
            return true;
        }
        boolean sameNest = hierarchy
                        .outermost(caller.ref().owner())
                        .equals(hierarchy.outermost(method.ref().owner()))
                || hierarchy.isSubtype(caller.ref().owner(), method.ref().owner());
        return sameNest
                && (isRoot.test(caller) || inside.contains(caller.ref()))
                && (!(caller.body().node(site.node()) instanceof Node.Lambda) || runsAtOnce(site));
    }

    /** Whether a lambda goes only to collection, map and stream methods of the JDK, which run it before they return. */
    private static boolean runsAtOnce(Calls.CallSite site) {
        boolean used = false;
        for (Node node : site.caller().body().nodes()) {
            if (node instanceof Node.Call call
                    && call.arguments().stream().anyMatch(values -> values.contains(site.node()))) {
                if (!call.callee().owner().startsWith("java/util/")
                        || (call.callee().owner().startsWith("java/util/concurrent/")
                                && !call.callee().owner().endsWith("Map"))) {
                    return false;
                }
                used = true;
            }
        }
        return used;
    }

    /** Whether a method is the class initialiser, or runs only under it. */
    boolean isOfClass(MethodFacts method) {
        return method.isClassInitializer() || ofClass.contains(method.ref());
    }

    /** Whether a method is a constructor or takes part in making an object and in nothing else. */
    boolean isOfObject(MethodFacts method) {
        return makesObject(method) || ofObject.contains(method.ref()) || isOfClass(method);
    }
}
