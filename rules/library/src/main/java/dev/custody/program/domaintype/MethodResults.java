package dev.custody.program.domaintype;

import dev.custody.facts.Body;
import dev.custody.facts.MethodFacts;
import dev.custody.facts.Names;
import dev.custody.facts.Node;
import dev.custody.facts.Values;
import java.util.ArrayList;
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
        return violating(result, !keeper.isEmpty())
                .map(found -> new UncheckedResult(
                        method, line, found.operator(), text.left(found), text.right(found), keeper));
    }

    /** The outermost operation that violates; what goes into one that does not is looked at next, left before right. */
    private Optional<Node.Arithmetic> violating(Values result, boolean keeps) {
        Reached reached = new Reached(result);
        for (int index = reached.next(); index >= 0; index = reached.next()) {
            Node node = body.node(index);
            if (node instanceof Node.Call call && AmountNames.isBoxing(call)) {
                reached.add(call.arguments().get(0));
            } else if (node instanceof Node.Arithmetic arithmetic) {
                boolean operates = UncheckedOperation.OPERATORS.contains(arithmetic.operator());
                if (operates && operation.violates(arithmetic, keeps)) {
                    return Optional.of(arithmetic);
                }
                if (operates) {
                    reached.add(arithmetic.right());
                }
                if (operates
                        || arithmetic.operator().equals("/")
                        || arithmetic.right().isEmpty()) {
                    reached.add(arithmetic.left());
                }
            }
        }
        return Optional.empty();
    }
}
