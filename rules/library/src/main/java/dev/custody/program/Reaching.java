package dev.custody.program;

import dev.custody.facts.MethodFacts;
import dev.custody.facts.MethodRef;
import java.util.BitSet;
import java.util.Collection;
import java.util.stream.Stream;

/** Some methods of the analysed classes, and all that run one of them through any number of calls. */
public final class Reaching {
    private final Hierarchy hierarchy;
    private final BitSet numbers = new BitSet();

    Reaching(Hierarchy hierarchy, Calls calls, Collection<MethodFacts> methods) {
        this.hierarchy = hierarchy;
        BitSet pending = new BitSet();
        for (MethodFacts method : methods) {
            int number = calls.number(method);
            if (number >= 0) {
                pending.set(number);
            }
        }
        for (int at = pending.nextSetBit(0); at >= 0; at = pending.nextSetBit(0)) {
            pending.clear(at);
            numbers.set(at);
            calls.addCallers(at, numbers, pending);
        }
    }

    public boolean contains(MethodRef method) {
        int number = hierarchy.number(method);
        return number >= 0 && numbers.get(number);
    }

    /** The methods in the order of their classes. */
    public Stream<MethodFacts> methods() {
        return numbers.stream().mapToObj(hierarchy.methods()::get);
    }
}
