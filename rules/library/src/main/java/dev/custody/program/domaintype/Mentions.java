package dev.custody.program.domaintype;

import dev.custody.facts.Body;
import dev.custody.facts.FieldRef;
import dev.custody.facts.MethodFacts;
import dev.custody.facts.Node;
import dev.custody.facts.Values;
import dev.custody.program.Calls;
import dev.custody.program.Hierarchy;
import java.util.BitSet;
import java.util.HashSet;
import java.util.Set;

/** Which parameters and fields does an operand of one method depend on in any way, through calls, too? May, and generous. */
final class Mentions {
    private final Body body;
    private final PlainGetters getters;

    Mentions(MethodFacts method, Hierarchy hierarchy, Calls calls) {
        this.body = method.body();
        this.getters = new PlainGetters(hierarchy, calls);
    }

    /** Keys as {@link Terms} has them. */
    Set<String> in(Values values) {
        Set<String> keys = new HashSet<>();
        collect(values, keys, new BitSet());
        return keys;
    }

    private void collect(Values values, Set<String> keys, BitSet seen) {
        for (int i = 0; i < values.size(); i++) {
            int index = values.get(i);
            if (!seen.get(index)) {
                seen.set(index);
                collect(body.node(index), keys, seen);
            }
        }
    }

    private void collect(Node node, Set<String> keys, BitSet seen) {
        if (node instanceof Node.Parameter parameter) {
            keys.add(Integer.toString(parameter.index()));
        } else if (node instanceof Node.FieldRead read) {
            keys.add(getters.declared(read.field()).toString());
            collect(read.receiver(), keys, seen);
        } else if (node instanceof Node.Arithmetic arithmetic) {
            collect(arithmetic.left(), keys, seen);
            collect(arithmetic.right(), keys, seen);
        } else if (node instanceof Node.Call call) {
            keys.add(getters.field(call)
                    .map(FieldRef::toString)
                    .orElse(call.callee().toString()));
            collect(call.receiver(), keys, seen);
            call.arguments().forEach(argument -> collect(argument, keys, seen));
        }
    }
}
