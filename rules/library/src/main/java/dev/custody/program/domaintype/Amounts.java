package dev.custody.program.domaintype;

import dev.custody.facts.Body;
import dev.custody.facts.FieldFacts;
import dev.custody.facts.FieldRef;
import dev.custody.facts.MethodFacts;
import dev.custody.facts.Names;
import dev.custody.facts.Node;
import dev.custody.facts.StateNames;
import dev.custody.facts.Values;
import dev.custody.program.Calls;
import dev.custody.program.Hierarchy;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * From which parameters and fields are the numbers of one method computed? Backward over the value graph, through arithmetic,
 * conversions, boxing and plain getters; a value that depends on itself through a loop adds nothing by that way. Not safe for
 * use from several threads.
 */
final class Amounts {
    private static final Set<String> INTEGRAL = Set.of(
            "I", "J", "S", "B", "Ljava/lang/Integer;", "Ljava/lang/Long;", "Ljava/lang/Short;", "Ljava/lang/Byte;");

    /** Words that say that a number numbers, measures or times things rather than being an amount of something. */
    private static final Set<String> NO_AMOUNTS = Set.of(
            "index",
            "idx",
            "size",
            "length",
            "len",
            "offset",
            "position",
            "pos",
            "line",
            "column",
            "row",
            "col",
            "depth",
            "version",
            "revision",
            "hash",
            "seed",
            "page",
            "capacity",
            "id",
            "ordinal",
            "time",
            "timestamp",
            "timeout",
            "millis",
            "millisecond",
            "milliseconds",
            "nanos",
            "micros",
            "seconds",
            "minutes",
            "hours",
            "epoch",
            "date",
            "year",
            "month",
            "day",
            "hour",
            "minute",
            "second",
            "duration",
            "interval",
            "delay",
            "cursor",
            "start",
            "end",
            "sequence",
            "generation",
            "mask",
            "bits",
            "flags",
            "prime",
            "modulus",
            "width",
            "height",
            "x",
            "y",
            "port",
            "attempt",
            "attempts",
            "retry",
            "retries",
            "counter",
            "modcount");

    private final MethodFacts method;
    private final Body body;
    private final List<String> parameters;
    private final Hierarchy hierarchy;
    private final Calls calls;

    Amounts(MethodFacts method, Hierarchy hierarchy, Calls calls) {
        this.method = method;
        this.body = method.body();
        this.parameters = Names.parameterDescriptors(method.ref().descriptor());
        this.hierarchy = hierarchy;
        this.calls = calls;
    }

    static boolean isIntegral(String descriptor) {
        return INTEGRAL.contains(descriptor);
    }

    /** Whether a name is that of an amount, as far as one can tell. */
    static boolean isAmountName(String name) {
        return StateNames.words(name).stream().noneMatch(NO_AMOUNTS::contains);
    }

    /** What an operand is computed from. */
    Terms of(Values values) {
        return of(values, new BitSet());
    }

    private Terms of(Values values, BitSet seen) {
        Terms terms = Terms.NOTHING;
        for (int i = 0; i < values.size(); i++) {
            int node = values.get(i);
            if (!seen.get(node)) {
                seen.set(node);
                terms = terms.and(of(body.node(node), seen));
                seen.clear(node);
            }
        }
        return terms;
    }

    private Terms of(Node node, BitSet seen) {
        if (node instanceof Node.Constant constant) {
            return constant.value() instanceof Integer || constant.value() instanceof Long
                    ? Terms.NOTHING
                    : Terms.UNKNOWN;
        }
        if (node instanceof Node.Parameter parameter) {
            return amount(
                    Integer.toString(parameter.index()),
                    method.parameterName(parameter.index()),
                    parameters.get(parameter.index()));
        }
        if (node instanceof Node.FieldRead read) {
            return ofField(read.field());
        }
        if (node instanceof Node.Arithmetic arithmetic) {
            return keepsAmount(arithmetic.operator())
                    ? of(arithmetic.left(), seen).and(of(arithmetic.right(), seen))
                    : Terms.UNKNOWN;
        }
        return node instanceof Node.Call call ? ofCall(call, seen) : Terms.UNKNOWN;
    }

    private static boolean keepsAmount(String operator) {
        return Set.of("+", "-", "*", "/", "(long)", "(int)").contains(operator);
    }

    private Terms ofField(FieldRef ref) {
        Optional<FieldFacts> field = hierarchy.declaration(ref);
        boolean constant = field.filter(found ->
                        found.modifiers().isStatic() && found.modifiers().isFinal())
                .isPresent();
        return constant
                ? Terms.NOTHING
                : amount(field.map(FieldFacts::ref).orElse(ref).toString(), ref.name(), ref.descriptor());
    }

    private static Terms amount(String key, String name, String descriptor) {
        boolean wide = descriptor.equals("J") || descriptor.equals("Ljava/lang/Long;");
        return isIntegral(descriptor) && isAmountName(name) ? Terms.of(key, wide) : Terms.UNKNOWN;
    }

    private Terms ofCall(Node.Call call, BitSet seen) {
        if (isBoxing(call)) {
            return of(call.arguments().get(0), seen);
        }
        if (isUnboxing(call)) {
            return of(call.receiver(), seen);
        }
        return got(call).map(this::ofField).orElse(Terms.UNKNOWN);
    }

    static boolean isBoxing(Node.Call call) {
        return call.callee().name().equals("valueOf")
                && call.arguments().size() == 1
                && isIntegral("L" + call.callee().owner() + ";")
                && Names.isPrimitive(
                        Names.parameterDescriptors(call.callee().descriptor()).get(0));
    }

    static boolean isUnboxing(Node.Call call) {
        return call.callee().name().endsWith("Value")
                && isIntegral("L" + call.callee().owner() + ";");
    }

    /** The field that a plain getter returns. */
    private Optional<FieldRef> got(Node.Call call) {
        if (!call.arguments().isEmpty()) {
            return Optional.empty();
        }
        List<MethodFacts> targets = calls.targets(call).methods();
        return targets.size() == 1 ? returned(targets.get(0).body()) : Optional.empty();
    }

    private static Optional<FieldRef> returned(Body getter) {
        List<Node.Return> returns = getter.all(Node.Return.class).toList();
        return returns.size() == 1
                ? getter.only(returns.get(0).value())
                        .filter(node -> node instanceof Node.FieldRead read && getter.isThis(read.receiver()))
                        .map(node -> ((Node.FieldRead) node).field())
                : Optional.empty();
    }

    /** Keys of all parameters and fields that an operand depends on in any way, calls included. */
    void mention(Values values, Set<String> keys) {
        mention(values, keys, new BitSet());
    }

    private void mention(Values values, Set<String> keys, BitSet seen) {
        for (int i = 0; i < values.size(); i++) {
            int index = values.get(i);
            if (seen.get(index)) {
                continue;
            }
            seen.set(index);
            Node node = body.node(index);
            if (node instanceof Node.Parameter parameter) {
                keys.add(Integer.toString(parameter.index()));
            } else if (node instanceof Node.FieldRead read) {
                keys.add(hierarchy
                        .declaration(read.field())
                        .map(FieldFacts::ref)
                        .orElse(read.field())
                        .toString());
                mention(read.receiver(), keys, seen);
            } else if (node instanceof Node.Arithmetic arithmetic) {
                mention(arithmetic.left(), keys, seen);
                mention(arithmetic.right(), keys, seen);
            } else if (node instanceof Node.Call call) {
                got(call)
                        .ifPresent(field -> keys.add(hierarchy
                                .declaration(field)
                                .map(FieldFacts::ref)
                                .orElse(field)
                                .toString()));
                mention(call.receiver(), keys, seen);
                call.arguments().forEach(argument -> mention(argument, keys, seen));
            }
        }
    }
}
