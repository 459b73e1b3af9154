package dev.custody.program.domaintype;

import dev.custody.facts.Body;
import dev.custody.facts.MethodFacts;
import dev.custody.facts.Node;
import dev.custody.facts.Values;

/** The numbers of one method as source code may say them; what has several origins becomes an ellipsis. */
final class AmountText {
    /** What lies deeper is an ellipsis, too: nobody reads it. */
    private static final int DEEPEST = 6;

    private final MethodFacts method;
    private final Body body;

    AmountText(MethodFacts method) {
        this.method = method;
        this.body = method.body();
    }

    /** The left operand of a sum, difference or product. */
    String left(Node.Arithmetic around) {
        return factor(around, around.left(), false, DEEPEST);
    }

    String right(Node.Arithmetic around) {
        return factor(around, around.right(), true, DEEPEST);
    }

    private String text(Values values, int depth) {
        if (values.size() != 1 || depth == 0) {
            return "…";
        }
        Node node = body.node(values.get(0));
        if (node instanceof Node.Parameter parameter) {
            return method.parameterName(parameter.index());
        }
        if (node instanceof Node.FieldRead read) {
            return read.field().name();
        }
        if (node instanceof Node.Constant constant) {
            return constant.value().toString();
        }
        if (node instanceof Node.Call call) {
            return AmountNames.isBoxing(call)
                    ? text(call.arguments().get(0), depth - 1)
                    : AmountNames.isUnboxing(call)
                            ? text(call.receiver(), depth - 1)
                            : call.callee().name() + "()";
        }
        if (node instanceof Node.Arithmetic arithmetic) {
            return arithmetic.right().isEmpty()
                    ? text(arithmetic.left(), depth - 1)
                    : factor(arithmetic, arithmetic.left(), false, depth - 1) + " " + arithmetic.operator() + " "
                            + factor(arithmetic, arithmetic.right(), true, depth - 1);
        }
        return "…";
    }

    /** An operand, in parentheses where the operator around it binds tighter, or as tight on its right side. */
    private String factor(Node.Arithmetic around, Values operand, boolean right, int depth) {
        boolean looser = body.only(operand)
                .filter(node -> node instanceof Node.Arithmetic inner
                        && !inner.right().isEmpty()
                        && (right ? isSum(inner) || !isSum(around) : isSum(inner) && !isSum(around)))
                .isPresent();
        return looser ? "(" + text(operand, depth) + ")" : text(operand, depth);
    }

    private static boolean isSum(Node.Arithmetic arithmetic) {
        return arithmetic.operator().equals("+") || arithmetic.operator().equals("-");
    }
}
