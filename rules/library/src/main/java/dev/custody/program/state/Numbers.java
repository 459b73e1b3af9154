package dev.custody.program.state;

import dev.custody.facts.Node;
import java.util.Set;
import java.util.TreeSet;

/** Arithmetic on small sets of integers, ordinals above all. */
final class Numbers {
    private Numbers() {}

    /** Sums and differences; anything else is unknown. */
    static Value arithmetic(MethodRun run, Node.Arithmetic arithmetic) {
        Value left = run.operand(arithmetic.left());
        Value right = run.operand(arithmetic.right());
        boolean taint = left.tainted() || right.tainted();
        boolean sums =
                arithmetic.operator().equals("+") || arithmetic.operator().equals("-");
        if (!sums || !left.is(Value.Kind.INTS) || !right.is(Value.Kind.INTS)) {
            return Value.UNKNOWN.taintedIf(taint);
        }
        Set<Integer> results = new TreeSet<>();
        for (int one : left.ints()) {
            for (int other : right.ints()) {
                results.add(arithmetic.operator().equals("+") ? one + other : one - other);
            }
        }
        return Value.of(results).taintedIf(taint);
    }
}
