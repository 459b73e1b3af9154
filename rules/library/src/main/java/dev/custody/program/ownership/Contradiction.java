package dev.custody.program.ownership;

import dev.custody.facts.MethodFacts;
import dev.custody.program.DeclaredOwnership.Declaration;
import java.util.Optional;

/**
 * Two declarations of one parameter or result that say different things of whose it is.
 *
 * @param method that says the one thing, or inherits both
 * @param parameter its index, from 0; empty when it is about the result
 * @param one the nearer declaration
 * @param other the one of a method above
 */
public record Contradiction(MethodFacts method, Optional<Integer> parameter, Declaration one, Declaration other) {}
