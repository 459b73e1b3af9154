package dev.custody.review;

import dev.custody.facts.Names;
import dev.custody.facts.Place;
import java.util.Comparator;
import java.util.List;

/**
 * A type that code outside calls, and the data that passes between the two.
 *
 * @param type binary name
 * @param passages by member, what goes in before what comes out; at least one
 */
public record BoundaryType(String type, Place place, List<Passage> passages) implements Comparable<BoundaryType> {
    public BoundaryType {
        passages = List.copyOf(passages);
    }

    /** The type as a person says it: {@code Order.Line}. */
    public String name() {
        return Names.simple(Names.toInternal(type));
    }

    /** By type name. */
    @Override
    public int compareTo(BoundaryType other) {
        return Comparator.comparing(BoundaryType::type).compare(this, other);
    }
}
