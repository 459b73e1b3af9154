package dev.custody.program.ownership;

import dev.custody.facts.Values;

/** Tells which operands of a method are one value that it borrows. */
interface Lent {
    /** @param wrapped whether a read-only view or a wrapper around the value counts as the value */
    boolean is(Values operand, boolean wrapped);
}
