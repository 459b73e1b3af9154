package dev.custody.program.state;

/**
 * A state that objects cannot get into, or not out of.
 *
 * @param name of the state
 * @param constant as its type has it, see {@link FiniteType#constants}
 * @param deadEnd whether objects get into it and stay, although it is not declared final; else they never get into it
 */
public record UnreachableState(String name, String constant, boolean deadEnd) {}
