package dev.custody.program.ownership;

import dev.custody.facts.MethodFacts;

/**
 * Something that a method does with kept data.
 *
 * @param line from 1, 0 when unknown
 */
public record Later(MethodFacts method, int line) {}
