package dev.custody.facts;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The value graph of a method body.
 *
 * @param nodes node 0 is {@link Node.Unknown}; then the receiver, if any, and the parameters; then the rest in
 *     instruction order. Empty when the method has no body or it was not analysed
 * @param flow the control flow over the nodes; only for bodies that some path-sensitive analysis needs
 */
public record Body(List<Node> nodes, Optional<Flow> flow) {
    private static final Body NONE = new Body(List.of(), Optional.empty());

    /** Index of the node that stands for everything unknown. */
    public static final int UNKNOWN = 0;

    public Body {
        nodes = List.copyOf(nodes);
    }

    /** A body that is absent or could not be analysed. */
    public static Body none() {
        return NONE;
    }

    public boolean isEmpty() {
        return nodes.isEmpty();
    }

    public Node node(int index) {
        return nodes.get(index);
    }

    /** The nodes that an operand may come from, in index order. */
    public Stream<Node> nodes(Values values) {
        return values.stream().mapToObj(nodes::get);
    }

    /** Whether some node that an operand may come from passes a test. */
    public boolean anyNode(Values values, Predicate<Node> test) {
        for (int i = 0; i < values.size(); i++) {
            if (test.test(nodes.get(values.get(i)))) {
                return true;
            }
        }
        return false;
    }

    /** The one node an operand comes from; empty when there are several or none. */
    public Optional<Node> only(Values values) {
        return values.size() == 1 ? Optional.of(nodes.get(values.get(0))) : Optional.empty();
    }

    /** All nodes of one kind in order. */
    public <N extends Node> Stream<N> all(Class<N> kind) {
        return nodes.stream().filter(kind::isInstance).map(kind::cast);
    }

    /** Whether an operand may come from a field of this name. */
    public boolean reads(Values values, FieldFacts field) {
        for (int i = 0; i < values.size(); i++) {
            if (nodes.get(values.get(i)) instanceof Node.FieldRead read
                    && read.field().name().equals(field.name())) {
                return true;
            }
        }
        return false;
    }

    /** Whether some node of one kind passes a test. */
    public <N extends Node> boolean any(Class<N> kind, Predicate<? super N> test) {
        for (int i = 0; i < nodes.size(); i++) {
            Node node = nodes.get(i);
            if (kind.isInstance(node) && test.test(kind.cast(node))) {
                return true;
            }
        }
        return false;
    }

    /** Whether there is a node of one kind. */
    public boolean has(Class<? extends Node> kind) {
        return any(kind, node -> true);
    }

    /** Whether the operand is the method's receiver and nothing else. */
    public boolean isThis(Values values) {
        return values.size() == 1 && nodes.get(values.get(0)) instanceof Node.This;
    }
}
