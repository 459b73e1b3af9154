package dev.custody.program.state;

import dev.custody.facts.MethodRef;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What happens when a method runs in some states.
 *
 * @param returns whether it can end without an exception
 * @param after the states it may leave the object in when it returns
 * @param result what it returns
 * @param asks whether it tests the state, or has others test it, in a way that was not worked out
 * @param refuses whether it may throw instead, as such a test comes out
 * @param writes the writes of the state it may reach, callees included
 */
record Outcome(boolean returns, long after, Value result, boolean asks, boolean refuses, Map<Site, Write> writes) {
    Outcome {
        writes = Map.copyOf(writes);
    }

    /** The same, with other states left behind. */
    Outcome after(long states) {
        return new Outcome(returns, states, result, asks, refuses, writes);
    }

    /**
     * An instruction that writes the state.
     *
     * @param method that has it
     * @param node index in its body
     */
    record Site(MethodRef method, int node) implements Comparable<Site> {
        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Site site && node == site.node && method.equals(site.method);
        }

        @Override
        public int hashCode() {
            return 31 * method.hashCode() + node;
        }

        @Override
        public int compareTo(Site other) {
            int byMethod = method.compareTo(other.method);
            return byMethod != 0 ? byMethod : Integer.compare(node, other.node);
        }
    }

    /**
     * A write as it is reached.
     *
     * @param steps from which state to which, each time that it is reached
     * @param value what is written, all of these times taken together
     * @param opaque whether something decides about it that asks for the state and could not be worked out
     * @param inHandler whether only an exception leads to it
     * @param line in the method that was run, of the write or of the call that leads to it
     */
    record Write(Set<Change> steps, Value value, boolean opaque, boolean inHandler, int line) {
        Write {
            steps = Set.copyOf(steps);
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return this == other
                    || (other instanceof Write write
                            && line == write.line
                            && opaque == write.opaque
                            && inHandler == write.inHandler
                            && steps.equals(write.steps)
                            && value.equals(write.value));
        }

        @Override
        public int hashCode() {
            return 31 * (31 * steps.hashCode() + value.hashCode()) + line;
        }

        Write join(Write other) {
            Set<Change> union = new HashSet<>(steps);
            union.addAll(other.steps);
            return new Write(
                    union,
                    value.join(other.value),
                    opaque || other.opaque,
                    inHandler && other.inHandler,
                    Math.min(line, other.line));
        }

        Write atLine(int otherLine) {
            return new Write(steps, value, opaque, inHandler, otherLine);
        }

        Write opaqueIf(boolean guard) {
            return guard && !opaque ? new Write(steps, value, true, inHandler, line) : this;
        }

        Write inHandlerIf(boolean handler) {
            return handler && !inHandler ? new Write(steps, value, opaque, true, line) : this;
        }
    }
}
