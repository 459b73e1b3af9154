package dev.custody.program.domaintype;

import dev.custody.facts.Body;
import dev.custody.facts.MethodFacts;
import dev.custody.facts.Names;
import dev.custody.facts.Node;
import dev.custody.facts.Values;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/**
 * Where do the results of one method's arithmetic go, and which of them violates on its way there? Backward from each return,
 * assignment and new object through arithmetic, conversions and boxing; each node is visited once.
 */
final class MethodResults {
    private final MethodFacts method;
    private final Body body;
    private final UncheckedOperation operation;
    private final KeptParameters kept;
    private final AmountText text;

    MethodResults(MethodFacts method, UncheckedOperation operation, KeptParameters kept) {
        this.method = method;
        this.body = method.body();
        this.operation = operation;
        this.kept = kept;
        this.text = new AmountText(method);
    }

    /** In the order of the exits, at most one each. */
    List<UncheckedResult> unchecked() {
        List<UncheckedResult> found = new ArrayList<>();
        for (Node node : body.nodes()) {
            if (node instanceof Node.Return returned
                    && AmountNames.isIntegral(method.ref().returnDescriptor())) {
                judge(returned.value(), "", returned.line()).ifPresent(found::add);
            } else if (node instanceof Node.FieldWrite write
                    && AmountNames.isIntegral(write.field().descriptor())
                    && AmountNames.isAmountName(write.field().name())) {
                judge(write.value(), write.field().name(), write.line()).ifPresent(found::add);
            } else if (node instanceof Node.Call call) {
                ofNewObject(call).ifPresent(found::add);
            }
        }
        return found;
    }

    /** A result that goes into a new object is kept in its field. */
    private Optional<UncheckedResult> ofNewObject(Node.Call call) {
        List<String> parameters = Names.parameterDescriptors(call.callee().descriptor());
        for (int i = 0; i < parameters.size(); i++) {
            boolean computed = AmountNames.isIntegral(parameters.get(i))
                    && body.anyNode(call.arguments().get(i), Node.Arithmetic.class::isInstance);
            if (computed && kept.keeps(call, i)) {
                String type = Names.innermost(call.callee().owner());
                Optional<UncheckedResult> found = judge(call.arguments().get(i), type, call.line());
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    private Optional<UncheckedResult> judge(Values result, String keeper, int line) {
        return violating(result, !keeper.isEmpty(), new BitSet())
                .map(found -> new UncheckedResult(
                        method, line, found.operator(), text.left(found), text.right(found), keeper));
    }

    private Optional<Node.Arithmetic> violating(Values values, boolean keeps, BitSet seen) {
        for (int i = 0; i < values.size(); i++) {
            int index = values.get(i);
            if (!seen.get(index)) {
                seen.set(index);
                Optional<Node.Arithmetic> found = violating(body.node(index), keeps, seen);
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    private Optional<Node.Arithmetic> violating(Node node, boolean keeps, BitSet seen) {
        if (node instanceof Node.Call call && AmountNames.isBoxing(call)) {
            return violating(call.arguments().get(0), keeps, seen);
        }
        if (!(node instanceof Node.Arithmetic arithmetic)) {
            return Optional.empty();
        }
        if (arithmetic.right().isEmpty() || arithmetic.operator().equals("/")) {
            return violating(arithmetic.left(), keeps, seen);
        }
        if (!UncheckedOperation.OPERATORS.contains(arithmetic.operator())) {
            return Optional.empty();
        }
        return operation.violates(arithmetic, keeps)
                ? Optional.of(arithmetic)
                : violating(arithmetic.left(), keeps, seen).or(() -> violating(arithmetic.right(), keeps, seen));
    }
}
