package dev.custody.program.transfer;

import dev.custody.facts.Node;
import dev.custody.facts.Values;
import java.util.List;

/** What a node does with the values that it is given. */
final class Operands {
    /** Told about each operand that the node makes use of. */
    interface Visitor {
        void use(Transfer.Kind kind, Values operand, String with);
    }

    private Operands() {}

    /** Visits what the node uses; tests for null, comparisons and casts use nothing, and arguments of calls are visited apart. */
    static void visit(Node node, Visitor visitor) {
        if (node instanceof Node.Call call) {
            if (!call.callee().isConstructor()) {
                visitor.use(Transfer.Kind.CALLED, call.receiver(), call.callee().call());
            }
        } else if (node instanceof Node.Return returned) {
            visitor.use(Transfer.Kind.RETURNED, returned.value(), "");
        } else if (node instanceof Node.FieldWrite write) {
            visitor.use(Transfer.Kind.WRITTEN, write.receiver(), write.field().name());
            visitor.use(Transfer.Kind.STORED, write.value(), write.field().toString());
        } else if (node instanceof Node.FieldRead read) {
            visitor.use(Transfer.Kind.READ, read.receiver(), read.field().name());
        } else if (node instanceof Node.ArrayWrite write) {
            visitor.use(Transfer.Kind.WRITTEN, write.array(), "");
            visitor.use(Transfer.Kind.STORED, write.value(), "an array");
        } else if (node instanceof Node.ArrayRead read) {
            visitor.use(Transfer.Kind.READ, read.array(), "");
        } else if (node instanceof Node.Lambda lambda) {
            visitAll(lambda.captured(), Transfer.Kind.CAPTURED, visitor);
        } else if (node instanceof Node.DynamicCall call) {
            visitAll(call.arguments(), Transfer.Kind.READ, visitor);
        } else if (node instanceof Node.Throw thrown) {
            visitor.use(Transfer.Kind.RETURNED, thrown.value(), "");
        }
    }

    private static void visitAll(List<Values> operands, Transfer.Kind kind, Visitor visitor) {
        for (Values operand : operands) {
            visitor.use(kind, operand, "");
        }
    }
}
