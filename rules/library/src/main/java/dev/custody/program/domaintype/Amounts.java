package dev.custody.program.domaintype;

import dev.custody.facts.Body;
import dev.custody.facts.FieldFacts;
import dev.custody.facts.FieldRef;
import dev.custody.facts.MethodFacts;
import dev.custody.facts.Names;
import dev.custody.facts.Node;
import dev.custody.facts.Values;
import dev.custody.program.Calls;
import dev.custody.program.Hierarchy;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * From which parameters and fields are the numbers of one method computed? Backward over the value graph, through arithmetic,
 * conversions, boxing and plain getters; each node counts once, however often and through whatever loop it is used. Not safe for
 * use from several threads.
 */
final class Amounts {
    private final MethodFacts method;
    private final Body body;
    private final List<String> parameters;
    private final Hierarchy hierarchy;
    private final PlainGetters getters;

    Amounts(MethodFacts method, Hierarchy hierarchy, Calls calls) {
        this.method = method;
        this.body = method.body();
        this.parameters = Names.parameterDescriptors(method.ref().descriptor());
        this.hierarchy = hierarchy;
        this.getters = new PlainGetters(hierarchy, calls);
    }

    /** What an operand is computed from. */
    Terms of(Values values) {
        Terms terms = Terms.NOTHING;
        Reached reached = new Reached(values);
        for (int index = reached.next(); index >= 0; index = reached.next()) {
            terms = terms.and(of(body.node(index), reached));
        }
        return terms;
    }

    /** What a node adds by itself; the operands that it passes on are reached next. */
    private Terms of(Node node, Reached reached) {
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
        if (node instanceof Node.Arithmetic arithmetic && keepsAmount(arithmetic.operator())) {
            reached.add(arithmetic.left());
            reached.add(arithmetic.right());
            return Terms.NOTHING;
        }
        return node instanceof Node.Call call ? ofCall(call, reached) : Terms.UNKNOWN;
    }

    private static boolean keepsAmount(String operator) {
        return Set.of("+", "-", "*", "/", "(long)", "(int)").contains(operator);
    }

    private Terms ofField(FieldRef ref) {
        Optional<FieldFacts> field = hierarchy.declaration(ref);
        boolean constant = field.filter(found ->
                        found.modifiers().isStatic() && found.modifiers().isFinal())
                .isPresent();
        return constant ? Terms.NOTHING : amount(getters.declared(ref).toString(), ref.name(), ref.descriptor());
    }

    private static Terms amount(String key, String name, String descriptor) {
        boolean wide = descriptor.equals("J") || descriptor.equals("Ljava/lang/Long;");
        return AmountNames.isIntegral(descriptor) && AmountNames.isAmountName(name)
                ? Terms.of(key, wide)
                : Terms.UNKNOWN;
    }

    private Terms ofCall(Node.Call call, Reached reached) {
        if (AmountNames.isBoxing(call) || AmountNames.isUnboxing(call)) {
            reached.add(AmountNames.isBoxing(call) ? call.arguments().get(0) : call.receiver());
            return Terms.NOTHING;
        }
        return getters.field(call).map(this::ofField).orElseGet(() -> ofAsked(call));
    }

    /** What another domain method without arguments computes is an amount of its own. */
    private Terms ofAsked(Node.Call call) {
        return getters.isDomainAnswer(call)
                ? amount(
                        call.callee().toString(),
                        call.callee().name(),
                        call.callee().returnDescriptor())
                : Terms.UNKNOWN;
    }
}
