package dev.custody.machine;

import dev.custody.facts.Place;
import java.util.List;

/**
 * One state may follow another. Staying in a state is no edge.
 *
 * @param from name of a state, {@link Machine#NOTHING} for an object whose state is not set yet
 * @param to name of a state, {@link Machine#NOTHING} where the state is taken away
 * @param ways methods that take the edge, each at the line of the write or of the call that leads to it; sorted, at least one
 * @param opaque whether none of them surely takes it: something decides about it that was not worked out
 */
public record Edge(String from, String to, List<Place> ways, boolean opaque) {
    public Edge {
        ways = List.copyOf(ways);
    }

    /** {@code CREATED -> PAID}. */
    public String arrow() {
        return from + " -> " + to;
    }

    @Override
    public String toString() {
        return arrow();
    }
}
