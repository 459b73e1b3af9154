package dev.custody.program.domaintype;

import dev.custody.facts.Body;
import dev.custody.facts.FieldFacts;
import dev.custody.facts.FieldRef;
import dev.custody.facts.MethodFacts;
import dev.custody.facts.Node;
import dev.custody.program.Calls;
import dev.custody.program.Hierarchy;
import java.util.List;
import java.util.Optional;

/** Which field does a call without arguments return, if it does nothing else? */
final class PlainGetters {
    private final Hierarchy hierarchy;
    private final Calls calls;

    PlainGetters(Hierarchy hierarchy, Calls calls) {
        this.hierarchy = hierarchy;
        this.calls = calls;
    }

    /** The field, by its declaration where that is analysed. */
    Optional<FieldRef> field(Node.Call call) {
        List<MethodFacts> targets =
                call.arguments().isEmpty() ? calls.targets(call).methods() : List.of();
        return targets.size() == 1 ? returned(targets.get(0).body()).map(this::declared) : Optional.empty();
    }

    /** Whether a call asks a domain object for a number, which it computes somehow. */
    boolean isDomainAnswer(Node.Call call) {
        boolean asks = call.arguments().isEmpty()
                && !call.receiver().isEmpty()
                && AmountNames.isIntegral(call.callee().returnDescriptor());
        List<MethodFacts> targets = asks ? calls.targets(call).methods() : List.of();
        return targets.size() == 1
                && targets.get(0).body().flow().isPresent(); // as all methods of domain types have it
    }

    /** The declaration that a reference stands for, itself where that is not analysed. */
    FieldRef declared(FieldRef ref) {
        return hierarchy.declaration(ref).map(FieldFacts::ref).orElse(ref);
    }

    private static Optional<FieldRef> returned(Body getter) {
        List<Node.Return> returns = getter.all(Node.Return.class).toList();
        return returns.size() == 1
                ? getter.only(returns.get(0).value())
                        .filter(node -> node instanceof Node.FieldRead read && getter.isThis(read.receiver()))
                        .map(node -> ((Node.FieldRead) node).field())
                : Optional.empty();
    }
}
