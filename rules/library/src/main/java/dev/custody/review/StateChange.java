package dev.custody.review;

import dev.custody.facts.Place;
import java.util.Comparator;

/**
 * A change of state once its owner is there.
 *
 * @param place the method that makes it, at the line of the change
 * @param assigns whether the field is assigned rather than the contents of its value changed
 * @param locked whether the method takes a lock
 */
public record StateChange(Place place, boolean assigns, boolean locked) implements Comparable<StateChange> {
    private static final Comparator<StateChange> ORDER = Comparator.comparing(StateChange::place)
            .thenComparing(StateChange::assigns)
            .thenComparing(StateChange::locked);

    @Override
    public int compareTo(StateChange other) {
        return ORDER.compare(this, other);
    }
}
