package dev.custody.program.state;

import dev.custody.facts.Node;
import java.util.Set;
import java.util.TreeSet;

/** Arithmetic on small sets of integers, ordinals above all. */
final class Numbers {
    private static final Set<String> KNOWN = Set.of("+", "-", "&", "|");

    private Numbers() {}

    private static int result(String operator, int left, int right) {
        return switch (operator) {
            case "+" -> left + right;
            case "-" -> left - right;
            case "&" -> left & right;
            case "|" -> left | right;
            default -> throw new IllegalArgumentException(operator + " is not worked out");
        };
    }

    /** Sums, differences and bits; anything else is unknown. */
    static Value arithmetic(MethodRun run, Node.Arithmetic arithmetic) {
        Value left = run.operand(arithmetic.left());
        Value right = run.operand(arithmetic.right());
        boolean taint = left.tainted() || right.tainted();
        boolean known = KNOWN.contains(arithmetic.operator());
        if (!known || !left.is(Value.Kind.INTS) || !right.is(Value.Kind.INTS)) {
            return Value.UNKNOWN.taintedIf(taint);
        }
        Set<Integer> results = new TreeSet<>();
        for (int one : left.ints()) {
            for (int other : right.ints()) {
                results.add(result(arithmetic.operator(), one, other));
            }
        }
        return Value.of(results).taintedIf(taint);
    }
}
