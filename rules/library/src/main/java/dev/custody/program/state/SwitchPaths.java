package dev.custody.program.state;

import dev.custody.facts.Body;
import dev.custody.facts.Flow;
import dev.custody.facts.Node;
import dev.custody.facts.Values;
import java.util.BitSet;
import java.util.HashSet;
import java.util.Set;

/** What the cases of one switch do, and whether its default does nothing: leads to where cases go that are done. */
final class SwitchPaths {
    private final Body body;
    private final Flow flow;
    private final StateSwitch choice;

    SwitchPaths(Body body, Flow flow, StateSwitch choice) {
        this.body = body;
        this.flow = flow;
        this.choice = choice;
    }

    /**
     * Whether what follows an unnamed constant is what follows the switch: at least two cases come there when they are done.
     * One alone may fall through into a default.
     */
    boolean passesOver() {
        Set<Integer> targets = new HashSet<>();
        for (String constant : choice.handled()) {
            targets.add(choice.target(constant));
        }
        int joining = 0;
        for (int target : targets) {
            joining += leadsToFallback(target) ? 1 : 0;
        }
        return joining > 1 && !throwsAtOnce(choice.fallback());
    }

    private boolean throwsAtOnce(int block) {
        return body.anyNode(flow.blocks().get(block).nodes(), Node.Throw.class::isInstance);
    }

    private boolean leadsToFallback(int target) {
        BitSet region = region(target);
        for (int block = region.nextSetBit(0); block >= 0; block = region.nextSetBit(block + 1)) {
            if (flow.successors(block).contains(choice.fallback())) {
                return true;
            }
        }
        return false;
    }

    /** Constants whose case has an effect: more than computing a value for what follows. */
    int acting() {
        int acting = 0;
        for (String constant : choice.handled()) {
            acting += acts(choice.target(constant)) ? 1 : 0;
        }
        return acting;
    }

    private boolean acts(int target) {
        BitSet region = region(target);
        for (int block = region.nextSetBit(0); block >= 0; block = region.nextSetBit(block + 1)) {
            if (hasEffect(block)) {
                return true;
            }
        }
        return false;
    }

    /** Blocks of a case: on paths from its start that pass neither the fallback nor the switch again. */
    private BitSet region(int target) {
        return flow.reachable(target, block -> block != choice.fallback() && block != choice.block());
    }

    private boolean hasEffect(int block) {
        Values nodes = flow.blocks().get(block).nodes();
        for (int i = 0; i < nodes.size(); i++) {
            Node node = body.node(nodes.get(i));
            boolean effect = node instanceof Node.FieldWrite
                    || node instanceof Node.ArrayWrite
                    || node instanceof Node.Throw
                    || node instanceof Node.Return
                    || (node instanceof Node.Call call
                            && !call.callee().isConstructor()
                            && isStatement(call, nodes.get(i)));
            if (effect) {
                return true;
            }
        }
        return false;
    }

    /** A call whose result nobody uses is made for what it does. */
    private boolean isStatement(Node.Call call, int index) {
        if (call.callee().returns("V")) {
            return true;
        }
        for (Node node : body.nodes()) {
            if (Operands.of(node).anyMatch(values -> values.contains(index))) {
                return false;
            }
        }
        return true;
    }
}
