package dev.custody.program.domaintype;

import dev.custody.facts.Values;
import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;

/** Nodes to be visited, each once, the operand that was added last first; chains in generated code are longer than a stack. */
final class Reached {
    private final BitSet seen = new BitSet();
    private final Deque<Integer> pending = new ArrayDeque<>();

    Reached(Values start) {
        add(start);
    }

    /** Adds the nodes of an operand, the first one to be visited first. */
    void add(Values operand) {
        for (int i = operand.size() - 1; i >= 0; i--) {
            if (!seen.get(operand.get(i))) {
                seen.set(operand.get(i));
                pending.push(operand.get(i));
            }
        }
    }

    /** The next node, -1 when all were visited. */
    int next() {
        return pending.isEmpty() ? -1 : pending.pop();
    }
}
