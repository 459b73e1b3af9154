package dev.custody.program.domaintype;

import dev.custody.facts.Body;
import dev.custody.facts.FieldRef;
import dev.custody.facts.MethodFacts;
import dev.custody.facts.Node;
import dev.custody.facts.Values;
import dev.custody.program.Calls;
import dev.custody.program.Hierarchy;
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
        Reached reached = new Reached(values);
        for (int index = reached.next(); index >= 0; index = reached.next()) {
            collect(body.node(index), keys, reached);
        }
        return keys;
    }

    private void collect(Node node, Set<String> keys, Reached reached) {
        if (node instanceof Node.Parameter parameter) {
            keys.add(Integer.toString(parameter.index()));
        } else if (node instanceof Node.FieldRead read) {
            keys.add(getters.declared(read.field()).toString());
            reached.add(read.receiver());
        } else if (node instanceof Node.Arithmetic arithmetic) {
            reached.add(arithmetic.left());
            reached.add(arithmetic.right());
        } else if (node instanceof Node.Call call) {
            keys.add(getters.field(call)
                    .map(FieldRef::toString)
                    .orElse(call.callee().toString()));
            reached.add(call.receiver());
            call.arguments().forEach(reached::add);
        }
    }
}
