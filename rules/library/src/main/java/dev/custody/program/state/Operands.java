package dev.custody.program.state;

import dev.custody.facts.Node;
import dev.custody.facts.Values;
import java.util.stream.Stream;

/** What a node uses. */
final class Operands {
    private Operands() {}

    static Stream<Values> of(Node node) {
        if (node instanceof Node.Call call) {
            return Stream.concat(Stream.of(call.receiver()), call.arguments().stream());
        }
        if (node instanceof Node.FieldWrite write) {
            return Stream.of(write.receiver(), write.value());
        }
        if (node instanceof Node.FieldRead read) {
            return Stream.of(read.receiver());
        }
        if (node instanceof Node.ArrayWrite write) {
            return Stream.of(write.array(), write.index(), write.value());
        }
        if (node instanceof Node.ArrayRead read) {
            return Stream.of(read.array(), read.index());
        }
        if (node instanceof Node.Return returned) {
            return Stream.of(returned.value());
        }
        if (node instanceof Node.Throw thrown) {
            return Stream.of(thrown.value());
        }
        if (node instanceof Node.Lambda lambda) {
            return lambda.captured().stream();
        }
        if (node instanceof Node.DynamicCall dynamic) {
            return dynamic.arguments().stream();
        }
        if (node instanceof Node.TypeTest test) {
            return Stream.of(test.value());
        }
        if (node instanceof Node.Arithmetic arithmetic) {
            return Stream.of(arithmetic.left(), arithmetic.right());
        }
        return Stream.empty();
    }
}
