package dev.custody.program.state;

import java.util.Set;
import java.util.TreeSet;

/** States as a field holds them, and as they are told apart: an integer or string for the constant that stands for it. */
final class Literals {
    private Literals() {}

    /** What a field holds that is in one of the states. */
    static Value of(FiniteType states, long bits) {
        boolean mayBeNull = (bits & Value.NULL_BIT) != 0;
        if (states.literals().isEmpty()) {
            return Value.constants(states, bits);
        }
        if (mayBeNull) {
            return states.is(FiniteType.Kind.TEXTS) && bits == Value.NULL_BIT ? Value.NULL : Value.UNKNOWN;
        }
        Set<Integer> numbers = new TreeSet<>();
        Set<String> texts = new TreeSet<>();
        for (int i = 0; i < states.literals().size(); i++) {
            if ((bits & 1L << i) != 0 && states.literals().get(i) instanceof Integer number) {
                numbers.add(number);
            } else if ((bits & 1L << i) != 0 && states.literals().get(i) instanceof String text) {
                texts.add(text);
            }
        }
        return states.is(FiniteType.Kind.NUMBERS) ? Value.of(numbers) : Value.ofTexts(texts);
    }

    /** The states that a written value stands for; the value itself where it stands for none. */
    static Value named(FiniteType states, Value value) {
        if (states.literals().isEmpty() || value.is(Value.Kind.CONSTANTS)) {
            return value;
        }
        long bits = 0;
        boolean all = true;
        for (Integer number : value.ints()) {
            all &= states.standingFor(number) != 0;
            bits |= states.standingFor(number);
        }
        for (String text : value.texts()) {
            all &= states.standingFor(text) != 0;
            bits |= states.standingFor(text);
        }
        return all && bits != 0 ? Value.constants(states, bits).taintedIf(value.tainted()) : Value.UNKNOWN;
    }
}
