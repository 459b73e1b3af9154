package dev.custody.program.singleton;

import dev.custody.facts.AnnotationFacts;
import dev.custody.facts.CompilerMade;
import dev.custody.facts.MethodFacts;
import dev.custody.facts.MethodRef;
import dev.custody.facts.Names;
import dev.custody.facts.Node;
import dev.custody.program.Calls;
import dev.custody.program.Hierarchy;
import dev.custody.program.Program;
import dev.custody.program.Tables;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which methods run only while objects are made and wired up? Constructors, what containers call at the start and the end of an
 * object's life, and what only these call, of whatever class. Must-analysis: walks back over the callers until it meets one
 * that is no part of wiring; a method without callers is none, and a walk that gets long is given up as none.
 */
final class Wiring {
    private static final int MOST = 400;
    private static final String TABLE = "lifecycle.txt";

    private final Program program;
    private final Hierarchy hierarchy;
    private final Map<String, Set<String>> methods = new HashMap<>();
    private final Set<String> annotations = new HashSet<>();
    private final Set<String> startEvents = new HashSet<>();
    private final Map<MethodRef, Boolean> known = new HashMap<>();
    private final BeanMethods beans;

    Wiring(Program program) {
        this.program = program;
        this.hierarchy = program.hierarchy();
        this.beans = new BeanMethods(program);
        for (String line : Tables.lines(TABLE)) {
            if (line.startsWith("@")) {
                annotations.add(line.substring(1));
            } else if (line.startsWith("event ")) {
                startEvents.add(
                        Names.toInternal(line.substring("event ".length()).strip()));
            } else {
                int dot = line.lastIndexOf('.');
                methods.computeIfAbsent(line.substring(dot + 1), name -> new HashSet<>())
                        .add(Names.toInternal(line.substring(0, dot)));
            }
        }
    }

    boolean isPart(MethodFacts method) {
        Boolean found = known.get(method.ref());
        if (found == null) {
            found = isRoot(method) || isReachedOnlyFromRoots(method);
            known.put(method.ref(), found);
        }
        return found;
    }

    private boolean isReachedOnlyFromRoots(MethodFacts method) {
        Set<MethodRef> seen = new HashSet<>(Set.of(method.ref()));
        Deque<MethodFacts> pending = new ArrayDeque<>(List.of(method));
        while (!pending.isEmpty()) {
            MethodFacts at = pending.remove();
            List<Calls.CallSite> callers = program.calls().callers(at);
            if (callers.isEmpty() || seen.size() > MOST) {
                return false;
            }
            for (Calls.CallSite site : callers) {
                boolean isCall = site.caller().body().node(site.node()) instanceof Node.Call;
                if (!isCall && isRoot(site.caller()) && CompilerMade.isLambdaBody(at)) {
                    return false; // a lambda made at the start runs later
                }
                if (!isRoot(site.caller()) && seen.add(site.caller().ref())) {
                    pending.add(site.caller());
                }
            }
        }
        return true;
    }

    private boolean isRoot(MethodFacts method) {
        return program.runsOnlyInConstruction(method)
                || isAnnotated(method.annotations())
                || hasAnnotatedParameter(method)
                || beans.runs(method)
                || takesStartEvent(method)
                || isContainerMethod(method);
    }

    private boolean hasAnnotatedParameter(MethodFacts method) {
        for (List<AnnotationFacts> ofParameter : method.parameterAnnotations()) {
            if (isAnnotated(ofParameter)) {
                return true;
            }
        }
        return false;
    }

    private boolean isAnnotated(List<AnnotationFacts> present) {
        for (AnnotationFacts annotation : present) {
            if (annotations.contains(annotation.simpleName())) {
                return true;
            }
        }
        return false;
    }

    /** {@code onApplicationEvent(ContextRefreshedEvent)} and its like. */
    private boolean takesStartEvent(MethodFacts method) {
        List<String> parameters = Names.parameterDescriptors(method.ref().descriptor());
        Optional<String> only = parameters.size() == 1 ? Names.classOf(parameters.get(0)) : Optional.empty();
        return only.isPresent() && startEvents.contains(only.get());
    }

    /** A super-type that nobody can read may be one that the container knows. */
    private boolean isContainerMethod(MethodFacts method) {
        Set<String> types = methods.getOrDefault(method.name(), Set.of());
        if (!types.isEmpty() && hierarchy.hasUnknownSupertype(method.ref().owner())) {
            return true;
        }
        Set<String> anyMethod = methods.getOrDefault("*", Set.of());
        for (String above : hierarchy.supertypes(method.ref().owner())) {
            if (types.contains(above) || (anyMethod.contains(above) && isDeclaredBy(above, method))) {
                return true;
            }
        }
        return false;
    }

    /** Aware interfaces stand below their common marker: there the setters count, elsewhere every method declared. */
    private boolean isDeclaredBy(String above, MethodFacts method) {
        return above.endsWith("/Aware")
                ? method.name().startsWith("set")
                : !method.modifiers().isPrivate();
    }
}
