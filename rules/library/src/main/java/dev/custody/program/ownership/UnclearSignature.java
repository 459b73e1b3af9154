package dev.custody.program.ownership;

import dev.custody.facts.MethodFacts;
import java.util.List;
import java.util.Optional;

/**
 * A boundary method or constructor that passes mutable data and does not say whose it is.
 *
 * @param parameters indexes of the parameters that it takes such data by, from 0, ascending
 * @param result descriptor of such data that it returns
 */
public record UnclearSignature(MethodFacts method, List<Integer> parameters, Optional<String> result) {
    public UnclearSignature {
        parameters = List.copyOf(parameters);
    }
}
