package dev.custody.program;

import dev.custody.facts.Body;
import dev.custody.facts.ClassFacts;
import dev.custody.facts.FieldFacts;
import dev.custody.facts.Node;
import dev.custody.facts.Values;

/** The object around an inner one, which compilers keep in a field of the inner object: {@code this$0}. */
final class OuterInstance {
    private static final String PREFIX = "this$";
    private static final int DEEPEST = 4;

    private OuterInstance() {}

    static boolean isHeldBy(ClassFacts type) {
        if (type.outer().isPresent()) {
            for (FieldFacts field : type.fields()) {
                if (field.name().startsWith(PREFIX)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether a value is read out of the object around, directly, through an accessor, or as a view of what is read. */
    static boolean isReadBy(Body body, Values value) {
        return isReadBy(body, value, 0);
    }

    private static boolean isReadBy(Body body, Values value, int depth) {
        return depth < DEEPEST
                && body.anyNode(
                        value,
                        node -> (node instanceof Node.FieldRead read
                                        && (isOuter(body, read.receiver())
                                                || isReadBy(body, read.receiver(), depth + 1)))
                                || (node instanceof Node.Call call && isCallOn(body, call, depth)));
    }

    private static boolean isCallOn(Body body, Node.Call call, int depth) {
        return isOuter(body, call.receiver())
                || isReadBy(body, call.receiver(), depth + 1)
                || call.arguments().stream().anyMatch(argument -> isOuter(body, argument));
    }

    private static boolean isOuter(Body body, Values value) {
        return value.size() == 1
                && body.node(value.get(0)) instanceof Node.FieldRead read
                && read.field().name().startsWith(PREFIX)
                && body.isThis(read.receiver());
    }
}
