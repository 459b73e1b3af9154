package dev.custody.program.domaintype;

import java.util.HashSet;
import java.util.Set;

/**
 * What a number is computed from.
 *
 * @param amounts keys of parameters ({@code 0}) and fields ({@code Order.price}); empty for a constant
 * @param known whether these and constants are all there is to it
 * @param wide whether some of it is a long from the start
 */
record Terms(Set<String> amounts, boolean known, boolean wide) {
    static final Terms NOTHING = new Terms(Set.of(), true, false);
    static final Terms UNKNOWN = new Terms(Set.of(), false, false);

    Terms {
        amounts = Set.copyOf(amounts);
    }

    static Terms of(String amount, boolean wide) {
        return new Terms(Set.of(amount), true, wide);
    }

    /** Whether a key is that of a field rather than of a parameter. */
    static boolean isField(String amount) {
        return !Character.isDigit(amount.charAt(0));
    }

    Terms and(Terms other) {
        if (equals(NOTHING)) {
            return other;
        }
        Set<String> union = new HashSet<>(amounts);
        union.addAll(other.amounts);
        return new Terms(union, known && other.known, wide || other.wide);
    }
}
