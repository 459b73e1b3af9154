package dev.custody.program.ownership;

import dev.custody.facts.Values;
import dev.custody.program.MethodValues;
import dev.custody.program.Source;
import dev.custody.program.Via;

/** An argument that a method borrows. */
record LentArgument(MethodValues values, int parameter) implements Lent {
    @Override
    public boolean is(Values operand, boolean wrapped) {
        if (operand.isEmpty()) {
            return false;
        }
        for (Source source : values.of(operand)) {
            if (source instanceof Source.Argument argument && argument.index() == parameter) {
                boolean same = argument.via() == Via.WHOLE || argument.via() == Via.VIEW;
                if (same || (wrapped && (argument.via() == Via.READ_ONLY || argument.via() == Via.WRAPPED))) {
                    return true;
                }
            }
        }
        return false;
    }
}
