package dev.custody.program;

import dev.custody.facts.MethodFacts;
import dev.custody.facts.MethodRef;
import dev.custody.facts.Node;
import dev.custody.work.Workers;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Who calls whom. A virtual call stands for every override in the analysed classes when there are few; else its targets are
 * unknown. Lambdas and method references count as calls of their target by the method that makes them.
 */
public final class Calls {
    private final Hierarchy hierarchy;
    private final int mostTargets;

    private final List<MethodFacts> methods;

    /** By number of the method that a call names, if it is declared where the call says; two threads may find out the same. */
    private final @Nullable Targets[] exact;

    private final @Nullable Targets[] virtual;

    /** Of calls that name an inherited method. */
    private final Map<MethodRef, Targets> exactInherited = new ConcurrentHashMap<>();

    private final Map<MethodRef, Targets> virtualInherited = new ConcurrentHashMap<>();

    /** By caller: node and callee of each of its call sites in turn, in node order. */
    private final int[][] sites;

    /** Where the callers of each callee start in the next two; one entry more than there are methods. */
    private final int[] firstCaller;

    private final int[] callers;
    private final int[] callingNodes;

    /** What a call may run. */
    public static final class Targets {
        static final Targets UNKNOWN = new Targets(List.of(), new int[0], false);

        private final List<MethodFacts> methods;
        private final int[] numbers;
        private final boolean complete;

        private Targets(List<MethodFacts> methods, int[] numbers, boolean complete) {
            this.methods = List.copyOf(methods);
            this.numbers = numbers;
            this.complete = complete;
        }

        /** Analysed methods with a body, in hierarchy order. */
        public List<MethodFacts> methods() {
            return methods;
        }

        /** Whether nothing else can be run, as far as the analysed classes tell. */
        public boolean complete() {
            return complete;
        }

        boolean isEmpty() {
            return numbers.length == 0;
        }

        /** Numbers of the methods, in the same order; callers do not change it. */
        int[] numbers() {
            return numbers;
        }
    }

    /**
     * A place that calls a method, or makes a lambda that does.
     *
     * @param caller the method with the instruction
     * @param node index of the {@link Node.Call} or {@link Node.Lambda} in its body
     */
    public record CallSite(MethodFacts caller, int node) {}

    Calls(Hierarchy hierarchy, int mostTargets, Workers workers) {
        this.hierarchy = hierarchy;
        this.mostTargets = mostTargets;
        this.methods = hierarchy.methods();
        this.exact = new Targets[methods.size()];
        this.virtual = new Targets[methods.size()];
        this.sites = workers.map(methods, this::sitesIn).toArray(int[][]::new);
        this.firstCaller = new int[methods.size() + 1];
        for (int[] ofCaller : sites) {
            for (int i = 1; i < ofCaller.length; i += 2) {
                firstCaller[ofCaller[i] + 1]++;
            }
        }
        for (int number = 0; number < methods.size(); number++) {
            firstCaller[number + 1] += firstCaller[number];
        }
        this.callers = new int[firstCaller[methods.size()]];
        this.callingNodes = new int[callers.length];
        collectCallers();
    }

    private int[] sitesIn(MethodFacts caller) {
        int[] found = NO_SITES;
        int count = 0;
        List<Node> nodes = caller.body().nodes();
        for (int i = 0; i < nodes.size(); i++) {
            Node node = nodes.get(i);
            if (node instanceof Node.Call || node instanceof Node.Lambda) {
                for (int callee : targets(node).numbers()) {
                    if (count == found.length) {
                        found = Arrays.copyOf(found, Math.max(8, 2 * count));
                    }
                    found[count++] = i;
                    found[count++] = callee;
                }
            }
        }
        return count == found.length ? found : Arrays.copyOf(found, count);
    }

    private static final int[] NO_SITES = {};

    private void collectCallers() {
        int[] next = firstCaller.clone();
        for (int caller = 0; caller < sites.length; caller++) {
            int[] ofCaller = sites[caller];
            for (int i = 0; i < ofCaller.length; i += 2) {
                int at = next[ofCaller[i + 1]]++;
                callers[at] = caller;
                callingNodes[at] = ofCaller[i];
            }
        }
    }

    /** Call sites of a method in the analysed classes, callers in name order. */
    public List<CallSite> callers(MethodFacts method) {
        int number = number(method);
        if (number < 0 || firstCaller[number] == firstCaller[number + 1]) {
            return List.of();
        }
        List<CallSite> found = new ArrayList<>(firstCaller[number + 1] - firstCaller[number]);
        for (int at = firstCaller[number]; at < firstCaller[number + 1]; at++) {
            found.add(new CallSite(methods.get(callers[at]), callingNodes[at]));
        }
        return found;
    }

    /** Hands on the numbers of the methods that call one, in ascending order, each as often as it calls. */
    void forEachCaller(int callee, IntConsumer caller) {
        for (int at = firstCaller[callee]; at < firstCaller[callee + 1]; at++) {
            caller.accept(callers[at]);
        }
    }

    /** These methods and whoever calls them, directly or through others. */
    public Reaching reaching(Collection<MethodFacts> reached) {
        return new Reaching(hierarchy, this, reached);
    }

    /** Numbers of the methods that call one, in ascending order, each as often as it calls. */
    int[] callers(int callee) {
        return Arrays.copyOfRange(callers, firstCaller[callee], firstCaller[callee + 1]);
    }

    /** Whether any analysed method calls this one. */
    boolean isCalled(MethodFacts method) {
        int number = number(method);
        return number >= 0 && firstCaller[number] < firstCaller[number + 1];
    }

    /** Number of an analysed method, -1 for any other. */
    int number(MethodFacts method) {
        return hierarchy.number(method.ref());
    }

    /** Analysed methods by number. */
    List<MethodFacts> methods() {
        return methods;
    }

    /**
     * Nodes and numbers of what they call, in turn, in node order; a callee comes as often as it is called. Callers do not
     * change it.
     */
    int[] sites(int caller) {
        return sites[caller];
    }

    /** Where the callees of a node start among sites, or would start if it had any. */
    static int firstSite(int[] sites, int node) {
        int from = 0;
        int to = sites.length / 2;
        while (from < to) {
            int middle = (from + to) >>> 1;
            if (sites[2 * middle] < node) {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        return 2 * from;
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
        boolean fixed = kind == Node.Dispatch.STATIC || kind == Node.Dispatch.SPECIAL;
        int number = hierarchy.number(callee);
        if (number >= 0) {
            @Nullable Targets[] known = fixed ? exact : virtual;
            Targets targets = known[number];
            if (targets == null) {
                targets = fixed ? exactly(callee) : overridesOf(callee);
                known[number] = targets;
            }
            return targets;
        }
        if (!hierarchy.isAnalysed(callee.owner())) {
            return Targets.UNKNOWN;
        }
        Map<MethodRef, Targets> known = fixed ? exactInherited : virtualInherited;
        Targets targets = known.get(callee);
        if (targets == null) {
            targets = fixed ? exactly(callee) : overridesOf(callee);
            known.put(callee, targets);
        }
        return targets;
    }

    private Targets exactly(MethodRef callee) {
        Optional<MethodFacts> declared = hierarchy.declaration(callee);
        return declared.isEmpty() || declared.get().body().isEmpty()
                ? Targets.UNKNOWN
                : targets(List.of(declared.get()));
    }

    private Targets overridesOf(MethodRef callee) {
        Optional<MethodFacts> declared = hierarchy.declaration(callee);
        boolean fixed = declared.isPresent()
                && (declared.get().modifiers().isFinal()
                        || declared.get().modifiers().isPrivate());
        if (fixed || hierarchy.directSubtypes(callee.owner()).isEmpty()) {
            return exactly(callee);
        }
        Map<MethodRef, MethodFacts> found = new LinkedHashMap<>();
        addIfThere(declared, found);
        Set<String> seen = new HashSet<>();
        Deque<String> pending = new ArrayDeque<>(hierarchy.directSubtypes(callee.owner()));
        while (!pending.isEmpty() && found.size() <= mostTargets) {
            String below = pending.remove();
            if (seen.add(below)) {
                addIfThere(hierarchy.declaredIn(below, callee), found);
                pending.addAll(hierarchy.directSubtypes(below));
            }
        }
        if (found.size() > mostTargets) {
            return Targets.UNKNOWN;
        }
        return found.isEmpty() ? Targets.UNKNOWN : targets(List.copyOf(found.values()));
    }

    private static void addIfThere(Optional<MethodFacts> method, Map<MethodRef, MethodFacts> found) {
        if (method.isPresent() && !method.get().body().isEmpty()) {
            found.put(method.get().ref(), method.get());
        }
    }

    private Targets targets(List<MethodFacts> found) {
        int[] numbers = new int[found.size()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = number(found.get(i));
        }
        return new Targets(found, numbers, true);
    }
}
