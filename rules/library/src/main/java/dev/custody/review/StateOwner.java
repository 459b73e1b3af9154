package dev.custody.review;

import dev.custody.facts.Names;
import dev.custody.facts.Place;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * Something that a process has once, and the state that hangs on it.
 *
 * @param type binary name
 * @param kind what makes it the only one
 * @param place of the type
 * @param fields what it owns, changing or not, what changes first; collaborators that it was given are not among them
 */
public record StateOwner(String type, Kind kind, Place place, List<StateField> fields)
        implements Comparable<StateOwner> {
    /** Why there is only one. */
    public enum Kind {
        /** A static field holds the only object of the type. */
        STATIC_INSTANCE("held by a static field"),
        /** The constants of an enum. */
        ENUM("enum"),
        KOTLIN_OBJECT("Kotlin object"),
        /** A container makes one and injects it. */
        INJECTED("made by a container"),
        /** A container makes one for all requests. */
        SERVLET("one for all requests"),
        /** A type is loaded once, and with it its static fields. */
        STATIC_FIELDS("static fields");

        private final String title;

        Kind(String title) {
            this.title = title;
        }

        /** As a person says it. */
        public String title() {
            return title;
        }

        /** As files say it: {@code static-instance}. */
        public String label() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    public StateOwner {
        fields = fields.stream().sorted().toList();
    }

    /** The type as a person says it: {@code Order.Line}. */
    public String name() {
        return Names.simple(Names.toInternal(type));
    }

    /** Whether anything that it owns changes once it is there. */
    public boolean isChanging() {
        return fields.stream().anyMatch(StateField::isChanging);
    }

    /** By type name. */
    @Override
    public int compareTo(StateOwner other) {
        return Comparator.comparing(StateOwner::type).compare(this, other);
    }
}
