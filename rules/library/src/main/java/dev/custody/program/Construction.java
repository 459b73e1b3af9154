package dev.custody.program;

import dev.custody.facts.AnnotationFacts;
import dev.custody.facts.ClassFacts;
import dev.custody.facts.MethodFacts;
import dev.custody.facts.Node;
import dev.custody.facts.Values;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

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
    /** By number of the method. */
    private final BitSet ofClass;

    private final BitSet ofObject;

    Construction(List<ClassFacts> classes, Hierarchy hierarchy, Calls calls) {
        this.hierarchy = hierarchy;
        this.calls = calls;
        List<MethodFacts> candidates = new ArrayList<>();
        for (ClassFacts type : classes) {
            boolean hidden = isHidden(type);
            for (MethodFacts method : type.methods()) {
                if (hidden || !method.modifiers().isPublic() || method.isConstructor()) {
                    candidates.add(method);
                }
            }
        }
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
                || isLifecycle(method.annotations());
    }

    private static boolean isLifecycle(List<AnnotationFacts> annotations) {
        for (AnnotationFacts annotation : annotations) {
            if (isLifecycle(annotation)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isLifecycle(AnnotationFacts annotation) {
        return LIFECYCLE_ANNOTATIONS.contains(annotation.simpleName())
                || annotation.simpleName().contains("Lifecycle");
    }

    /**
     * Starts from all candidates that anybody calls and drops those that somebody else calls too; whoever is dropped is no
     * longer inside for those that it calls, so these are looked at again.
     */
    private BitSet reachedOnlyFrom(
            List<MethodFacts> candidates, Predicate<MethodFacts> isRoot, boolean withConstructors) {
        BitSet inside = new BitSet();
        for (MethodFacts method : candidates) {
            if ((withConstructors || !method.isConstructor()) && calls.isCalled(method)) {
                inside.set(calls.number(method));
            }
        }
        BitSet pending = (BitSet) inside.clone();
        for (int at = pending.nextSetBit(0); at >= 0; at = next(pending, at)) {
            pending.clear(at);
            MethodFacts method = calls.methods().get(at);
            for (Calls.CallSite site : calls.callers(method)) {
                if (!keepsInside(site, method, inside, isRoot)) {
                    inside.clear(at);
                    int[] sites = calls.sites(at);
                    for (int i = 1; i < sites.length; i += 2) {
                        pending.set(sites[i], inside.get(sites[i]));
                    }
                    break;
                }
            }
        }
        return inside;
    }

    /** The next one behind a number or, when there is none, the first of all. */
    private static int next(BitSet pending, int at) {
        int behind = pending.nextSetBit(at + 1);
        return behind >= 0 ? behind : pending.nextSetBit(0);
    }

    private boolean keepsInside(Calls.CallSite site, MethodFacts method, BitSet inside, Predicate<MethodFacts> isRoot) {
        MethodFacts caller = site.caller();
        if (caller.ref().equals(method.ref())) {
            return true;
        }
        return (inside.get(calls.number(caller)) || isRoot.test(caller))
                && isSameNest(caller, method)
                && (!(caller.body().node(site.node()) instanceof Node.Lambda) || runsAtOnce(site));
    }

    private boolean isSameNest(MethodFacts caller, MethodFacts method) {
        String from = caller.ref().owner();
        String to = method.ref().owner();
        return from.equals(to)
                || hierarchy.outermost(from).equals(hierarchy.outermost(to))
                || hierarchy.isSubtype(from, to);
    }

    /** Whether a lambda goes only to collection, map and stream methods of the JDK, which run it before they return. */
    private static boolean runsAtOnce(Calls.CallSite site) {
        boolean used = false;
        for (Node node : site.caller().body().nodes()) {
            if (node instanceof Node.Call call && isPassed(call, site.node())) {
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

    private static boolean isPassed(Node.Call call, int value) {
        for (Values argument : call.arguments()) {
            if (argument.contains(value)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a method is the class initialiser, or runs only under it. */
    boolean isOfClass(MethodFacts method) {
        return method.isClassInitializer() || isIn(ofClass, method);
    }

    /** Whether a method is a constructor or takes part in making an object and in nothing else. */
    boolean isOfObject(MethodFacts method) {
        return makesObject(method) || isIn(ofObject, method) || isOfClass(method);
    }

    private boolean isIn(BitSet methods, MethodFacts method) {
        int number = calls.number(method);
        return number >= 0 && methods.get(number);
    }
}
