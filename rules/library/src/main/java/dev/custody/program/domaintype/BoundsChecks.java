package dev.custody.program.domaintype;

import dev.custody.facts.Body;
import dev.custody.facts.Flow;
import dev.custody.facts.MethodFacts;
import dev.custody.facts.MethodRef;
import dev.custody.facts.Node;
import dev.custody.facts.StateNames;
import dev.custody.facts.Values;
import dev.custody.program.Calls;
import dev.custody.program.Hierarchy;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Which parameters and fields does a method hold within bounds: compares by order, asks a predicate about, or hands to code
 * that does or says that it does? Where in the method that happens does not matter, so that the answer is "at least
 * these". Callees are followed {@value #DEEPEST} deep.
 */
final class BoundsChecks {
    private static final int DEEPEST = 3;
    private static final Set<String> CHECK_WORDS = Set.of(
            "require",
            "check",
            "validate",
            "ensure",
            "assert",
            "verify",
            "positive",
            "negative",
            "between",
            "range",
            "limit",
            "bound",
            "bounded",
            "clamp",
            "guard",
            "valid");
    private static final Set<String> CONSTRAINTS =
            Set.of("Min", "Max", "Positive", "PositiveOrZero", "Range", "DecimalMin", "DecimalMax", "Negative");

    private final Hierarchy hierarchy;
    private final Calls calls;
    private final Map<Key, Set<String>> known = new ConcurrentHashMap<>();

    /** What is found of a method hangs on how deep its callees may still be followed. */
    private record Key(MethodRef method, int depth) {}

    BoundsChecks(Hierarchy hierarchy, Calls calls) {
        this.hierarchy = hierarchy;
        this.calls = calls;
    }

    static boolean isConstraint(String annotation) {
        return CONSTRAINTS.contains(annotation);
    }

    /** Keys of what the method holds within bounds, as {@link Terms} has them; callers of a hidden method count too. */
    Set<String> around(MethodFacts method) {
        Set<String> keys = new HashSet<>(in(method));
        if (!method.modifiers().isPublic()) {
            for (Calls.CallSite site : calls.callers(method)) {
                if (site.caller().body().node(site.node()) instanceof Node.Call call) {
                    addOfCaller(site.caller(), call, keys);
                }
            }
        }
        return keys;
    }

    private void addOfCaller(MethodFacts caller, Node.Call call, Set<String> keys) {
        Set<String> checked = in(caller);
        checked.stream().filter(Terms::isField).forEach(keys::add);
        Mentions mentions = new Mentions(caller, hierarchy, calls);
        for (int i = 0; i < call.arguments().size(); i++) {
            if (mentions.in(call.arguments().get(i)).stream().anyMatch(checked::contains)) {
                keys.add(Integer.toString(i));
            }
        }
    }

    /** What the method itself and its callees hold within bounds. */
    Set<String> in(MethodFacts method) {
        return in(method, 0);
    }

    private Set<String> in(MethodFacts method, int depth) {
        Key key = new Key(method.ref(), depth);
        Set<String> found = known.get(key);
        if (found == null) {
            found = find(method, depth);
            known.put(key, found);
        }
        return found;
    }

    private Set<String> find(MethodFacts method, int depth) {
        Set<String> keys = new HashSet<>();
        for (int i = 0; i < method.parameterAnnotations().size(); i++) {
            if (method.parameterAnnotations(i).stream().anyMatch(annotation -> isConstraint(annotation.simpleName()))) {
                keys.add(Integer.toString(i));
            }
        }
        Mentions mentions = new Mentions(method, hierarchy, calls);
        Body body = method.body();
        body.flow().ifPresent(flow -> flow.blocks().forEach(block -> addTested(body, block.exit(), mentions, keys)));
        body.all(Node.Call.class).forEach(call -> addHandedOn(call, mentions, keys, depth));
        return keys;
    }

    private static void addTested(Body body, Flow.Exit exit, Mentions mentions, Set<String> keys) {
        if (exit instanceof Flow.Branch branch && (isOrder(branch.test()) || asks(body, branch.left()))) {
            keys.addAll(mentions.in(branch.left()));
            keys.addAll(mentions.in(branch.right()));
        }
    }

    private static boolean isOrder(Flow.Test test) {
        return switch (test) {
            case LESS, LESS_OR_EQUAL, GREATER, GREATER_OR_EQUAL -> true;
            case EQUAL, NOT_EQUAL, SAME, NOT_SAME, NULL, NOT_NULL -> false;
        };
    }

    /** Whether what is tested is the answer of a predicate. */
    private static boolean asks(Body body, Values tested) {
        return body.anyNode(
                tested, node -> node instanceof Node.Call call && call.callee().returns("Z"));
    }

    private void addHandedOn(Node.Call call, Mentions mentions, Set<String> keys, int depth) {
        List<MethodFacts> targets = calls.targets(call).methods();
        if (targets.size() != 1 || targets.get(0).body().flow().isEmpty()) {
            if (saysItChecks(call)) {
                call.arguments().forEach(argument -> keys.addAll(mentions.in(argument)));
            }
            return;
        }
        if (depth == DEEPEST) {
            return;
        }
        for (String checked : in(targets.get(0), depth + 1)) {
            if (Terms.isField(checked)) {
                keys.add(checked);
            } else if (Integer.parseInt(checked) < call.arguments().size()) {
                keys.addAll(mentions.in(call.arguments().get(Integer.parseInt(checked))));
            }
        }
    }

    private static boolean saysItChecks(Node.Call call) {
        return StateNames.words(call.callee().name()).stream().anyMatch(CHECK_WORDS::contains);
    }
}
