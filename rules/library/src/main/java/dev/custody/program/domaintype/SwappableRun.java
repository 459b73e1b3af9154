package dev.custody.program.domaintype;

import dev.custody.facts.MethodFacts;
import dev.custody.facts.Names;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Neighbouring parameters of one type, so that a call which swaps them compiles.
 *
 * @param first position of the first of them, from 0
 * @param count how many there are, at least two
 */
public record SwappableRun(MethodFacts method, int first, int count) {
    /** Names of the parameters in order. */
    public List<String> names() {
        return IntStream.range(first, first + count)
                .mapToObj(method::parameterName)
                .toList();
    }

    /** Their one type as source code says it. */
    public String type() {
        return Names.sourceType(
                Names.parameterDescriptors(method.ref().descriptor()).get(first));
    }
}
