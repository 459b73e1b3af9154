package dev.custody.program;

import dev.custody.facts.ClassFacts;
import dev.custody.facts.MethodFacts;
import dev.custody.facts.MethodRef;
import dev.custody.facts.Node;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Who calls whom. A virtual call stands for every override in the analysed classes when there are few; else its targets are
 * unknown. Lambdas and method references count as calls of their target by the method that makes them.
 */
public final class Calls {
    private final Hierarchy hierarchy;
    private final int mostTargets;
    private final Map<MethodRef, Targets> virtual = new ConcurrentHashMap<>();
    private final Map<MethodRef, Targets> exact = new ConcurrentHashMap<>();
    private final Map<MethodRef, List<CallSite>> callers = new HashMap<>();

    /**
     * What a call may run.
     *
     * @param methods analysed methods with a body, in hierarchy order
     * @param complete whether nothing else can be run, as far as the analysed classes tell
     */
    public record Targets(List<MethodFacts> methods, boolean complete) {
        static final Targets UNKNOWN = new Targets(List.of(), false);

        public Targets {
            methods = List.copyOf(methods);
        }
    }

    /**
     * A place that calls a method, or makes a lambda that does.
     *
     * @param caller the method with the instruction
     * @param node index of the {@link Node.Call} or {@link Node.Lambda} in its body
     */
    public record CallSite(MethodFacts caller, int node) {}

    Calls(Collection<ClassFacts> classes, Hierarchy hierarchy, int mostTargets) {
        this.hierarchy = hierarchy;
        this.mostTargets = mostTargets;
        for (ClassFacts type : classes) {
            for (MethodFacts method : type.methods()) {
                addSites(method);
            }
        }
    }

    private void addSites(MethodFacts caller) {
        List<Node> nodes = caller.body().nodes();
        for (int i = 0; i < nodes.size(); i++) {
            if (nodes.get(i) instanceof Node.Call || nodes.get(i) instanceof Node.Lambda) {
                CallSite site = new CallSite(caller, i);
                for (MethodFacts target : targets(nodes.get(i)).methods()) {
                    callers.computeIfAbsent(target.ref(), ref -> new ArrayList<>(2))
                            .add(site);
                }
            }
        }
    }

    /** Call sites of a method in the analysed classes, callers in name order. */
    public List<CallSite> callers(MethodFacts method) {
        return callers.getOrDefault(method.ref(), List.of());
    }

    /** What a call or lambda node runs; unknown for any other node. */
    public Targets targets(Node node) {
        if (node instanceof Node.Call call) {
            return targets(call.callee(), call.kind());
        }
        if (node instanceof Node.Lambda lambda) {
            return targets(lambda.target(), lambda.kind());
        }
        return Targets.UNKNOWN;
    }

    public Targets targets(MethodRef callee, Node.Dispatch kind) {
        if (kind == Node.Dispatch.STATIC || kind == Node.Dispatch.SPECIAL) {
            Targets known = exact.get(callee);
            if (known == null) {
                known = exactly(callee);
                exact.put(callee, known);
            }
            return known;
        }
        Targets known = virtual.get(callee);
        if (known == null) {
            known = overridesOf(callee);
            virtual.put(callee, known);
        }
        return known;
    }

    private Targets exactly(MethodRef callee) {
        return hierarchy
                .declaration(callee)
                .filter(method -> !method.body().isEmpty())
                .map(method -> new Targets(List.of(method), true))
                .orElse(Targets.UNKNOWN);
    }

    private Targets overridesOf(MethodRef callee) {
        if (!hierarchy.isAnalysed(callee.owner())) {
            return Targets.UNKNOWN;
        }
        Optional<MethodFacts> declared = hierarchy.declaration(callee);
        boolean fixed = declared.isPresent()
                && (declared.get().modifiers().isFinal()
                        || declared.get().modifiers().isPrivate());
        if (fixed) {
            return exactly(callee);
        }
        Map<MethodRef, MethodFacts> found = new LinkedHashMap<>();
        declared.filter(method -> !method.body().isEmpty()).ifPresent(method -> found.put(method.ref(), method));
        Set<String> seen = new HashSet<>();
        hierarchy.visitSubtypes(callee.owner(), below -> {
            hierarchy
                    .declaredIn(below, callee)
                    .filter(method -> !method.body().isEmpty())
                    .ifPresent(method -> found.put(method.ref(), method));
            return found.size() <= mostTargets && seen.add(below);
        });
        if (found.size() > mostTargets) {
            return Targets.UNKNOWN;
        }
        return found.isEmpty() ? Targets.UNKNOWN : new Targets(List.copyOf(found.values()), true);
    }
}
