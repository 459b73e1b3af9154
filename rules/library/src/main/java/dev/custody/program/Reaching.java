package dev.custody.program;

import dev.custody.facts.MethodFacts;
import dev.custody.facts.MethodRef;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.stream.Stream;

/** Some methods of the analysed classes, and all that run one of them through any number of calls. */
public final class Reaching {
    private final Hierarchy hierarchy;
    private final BitSet numbers = new BitSet();

    Reaching(Hierarchy hierarchy, Calls calls, Collection<MethodFacts> methods) {
        this.hierarchy = hierarchy;
        for (MethodFacts method : methods) {
            int number = calls.number(method);
            if (number >= 0 && !numbers.get(number)) {
                addWithCallers(number, calls);
            }
        }
    }

    private void addWithCallers(int reached, Calls calls) {
        numbers.set(reached);
        int[] pending = {reached};
        for (int top = 1; top > 0; ) {
            int[] callers = calls.callers(pending[--top]);
            for (int caller : callers) {
                if (!numbers.get(caller)) {
                    numbers.set(caller);
                    pending = top < pending.length ? pending : Arrays.copyOf(pending, 2 * top);
                    pending[top++] = caller;
                }
            }
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
