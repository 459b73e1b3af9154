package dev.custody.program.ownership;

import dev.custody.facts.Values;
import dev.custody.program.Aliases;
import java.util.BitSet;

/** What some nodes of a method give, such as calls of a method that lends its result. */
record LentNodes(BitSet nodes, Aliases aliases) implements Lent {
    @Override
    public boolean is(Values operand, boolean wrapped) {
        return aliases.of(operand).intersects(nodes);
    }
}
