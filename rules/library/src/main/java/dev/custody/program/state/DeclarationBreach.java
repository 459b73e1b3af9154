package dev.custody.program.state;

import dev.custody.facts.MethodFacts;
import java.util.List;
import java.util.Optional;

/**
 * Where code and what is declared about it disagree.
 *
 * @param kind in which way
 * @param declaration that is at odds with the code; empty where {@code @Final} is
 * @param method that takes an edge; the declaring one otherwise, empty for a table
 * @param line in the method, 0 for the method as a whole
 * @param edges {@code CREATED -> SHIPPED}, or the names of states, in the order of the states
 */
public record DeclarationBreach(
        Kind kind, Optional<Declaration> declaration, Optional<MethodFacts> method, int line, List<String> edges) {
    /** The ways in which code and declaration disagree. */
    public enum Kind {
        /** A method takes an edge that is not declared. */
        NOT_DECLARED,
        /** An edge is declared and nothing takes it. */
        NOT_TAKEN,
        /** A name is no state. */
        UNKNOWN_STATE,
        /** A method leaves a state that is declared final. */
        LEAVES_FINAL
    }

    public DeclarationBreach {
        edges = List.copyOf(edges);
    }
}
