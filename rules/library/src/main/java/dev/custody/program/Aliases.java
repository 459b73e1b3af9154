package dev.custody.program;

import dev.custody.facts.Body;
import dev.custody.facts.Node;
import dev.custody.facts.Values;
import java.util.BitSet;
import java.util.List;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/**
 * Which nodes of a body does an operand stand for, through calls that hand back what they are given or a view of it?
 * Backward over the value graph, a may-analysis; what any other call returns stands for itself. Not safe for use from several
 * threads; one instance a method.
 */
public final class Aliases {
    private final Body body;
    private final MethodValues values;
    private final IntPredicate renewed;
    private final @Nullable BitSet[] known;

    public Aliases(Body body, MethodValues values) {
        this(body, values, node -> false);
    }

    /** @param renewed calls, by their node, whose result counts as another object whatever they return */
    public Aliases(Body body, MethodValues values, IntPredicate renewed) {
        this.body = body;
        this.values = values;
        this.renewed = renewed;
        this.known = new BitSet[body.nodes().size()];
    }

    /**
     * The nodes where the object was made, passed in or read; {@link Body#UNKNOWN} where nobody knows. Callers do not change
     * the answer.
     */
    public BitSet of(Values operand) {
        if (operand.size() == 1) {
            return ofNode(operand.get(0));
        }
        BitSet union = new BitSet();
        for (int i = 0; i < operand.size(); i++) {
            union.or(ofNode(operand.get(i)));
        }
        return union;
    }

    /** A value that comes from itself through a loop adds nothing by that way. */
    private BitSet ofNode(int node) {
        BitSet found = known[node];
        if (found != null) {
            return found;
        }
        known[node] = new BitSet();
        found = new BitSet();
        List<Values> handedBack =
                body.node(node) instanceof Node.Call call && !renewed.test(node) ? values.handedBack(call) : List.of();
        for (Values operand : handedBack) {
            found.or(of(operand));
        }
        if (found.isEmpty()) {
            found.set(node);
        }
        known[node] = found;
        return found;
    }
}
