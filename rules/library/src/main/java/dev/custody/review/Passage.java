package dev.custody.review;

import dev.custody.facts.Place;
import java.util.Locale;

/**
 * Mutable data that goes through one member of a boundary.
 *
 * @param place the member
 * @param direction seen from the type
 * @param name of the parameter; {@link #RESULT}, {@link #FIELD} or {@link #CALLBACK} for what comes out
 * @param type of the data as source code declares it
 * @param reason how that is known, in words that follow the verdict; empty where nothing is
 */
public record Passage(Place place, Direction direction, String name, String type, Verdict verdict, String reason) {
    /** Name of what a method returns. */
    public static final String RESULT = "result";

    /** Name of what a public field is. */
    public static final String FIELD = "field";

    /** Name of what is passed to a function of the caller. */
    public static final String CALLBACK = "callback";

    /** Seen from the type. */
    public enum Direction {
        IN,
        OUT;

        /** As files say it. */
        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Whose the data is once it has passed; what asks for a look comes first. */
    public enum Verdict {
        /** The type lets out what it owns: a finding. */
        LEAKED,
        /** The type keeps what its caller may still have. */
        KEPT,
        /** Both sides hold the same, on purpose or because nothing says otherwise. */
        SHARED,
        /** Nothing tells. */
        UNKNOWN,
        /** The receiver sees changes and makes none. */
        VIEW,
        /** Only looked at, or filled, while the call runs. */
        BORROWED,
        /** It is the receiver's from now on. */
        OWNED,
        /** The receiver has a copy. */
        COPIED,
        /** It never changes. */
        IMMUTABLE;

        /** As files and people say it. */
        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
