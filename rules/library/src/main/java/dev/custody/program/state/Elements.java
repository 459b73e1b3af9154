package dev.custody.program.state;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Takes values that stand for several things apart, into one value a constant, integer or string. */
final class Elements {
    private Elements() {}

    /** The elements of a set, or the possible values of a value; constants in the order of their type. */
    static List<Value> of(Value value) {
        List<Value> elements = new ArrayList<>();
        for (int i = 0; i < Long.SIZE; i++) {
            if ((value.bits() & 1L << i) != 0) {
                elements.add(Value.constants(value.type(), 1L << i));
            }
        }
        if (!value.ints().isEmpty()) {
            for (int number : new TreeSet<>(value.ints())) {
                elements.add(Value.of(number));
            }
        }
        if (!value.texts().isEmpty()) {
            for (String text : new TreeSet<>(value.texts())) {
                elements.add(Value.ofTexts(Set.of(text)));
            }
        }
        return elements;
    }

    /** Any one of the elements of a set, as one value; unknown where there is none or they are of several kinds. */
    static Value anyOf(Value set) {
        Value joined = null;
        for (Value element : of(set)) {
            joined = joined == null ? element : joined.join(element);
        }
        return (joined == null ? Value.UNKNOWN : joined).taintedIf(set.tainted());
    }
}
