package dev.custody.program.ownership;

import dev.custody.facts.FieldFacts;
import dev.custody.facts.MethodFacts;
import dev.custody.program.Via;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Data of a caller that an object keeps without a copy.
 *
 * @param field that keeps it
 * @param entries the members that it comes in through, by name and descriptor; never empty
 * @param sign what shows that this was not meant; empty where nothing but the keeping itself does
 * @param exits public methods that let it out again, by name and descriptor
 * @param named whether settings or annotations name the type's package as domain or boundary
 */
public record Capture(FieldFacts field, List<Entry> entries, Optional<Sign> sign, List<Later> exits, boolean named) {
    public Capture {
        entries = List.copyOf(entries);
        exits = List.copyOf(exits);
    }

    /** The entry where the finding belongs. */
    public Entry first() {
        return entries.get(0);
    }

    /**
     * A way in.
     *
     * @param parameter index of the argument that is kept, from 0
     * @param added whether a container of the object holds it rather than the field itself
     * @param captured whether a function or inner object of the object holds it
     * @param through methods that it is passed through, the one that stores it last; empty when the entry does so itself
     */
    public record Entry(
            MethodFacts method,
            int parameter,
            int line,
            Via via,
            boolean added,
            boolean captured,
            List<MethodFacts> through) {
        public Entry {
            through = List.copyOf(through);
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Entry entry
                    && method.equals(entry.method)
                    && parameter == entry.parameter
                    && line == entry.line
                    && via == entry.via
                    && added == entry.added
                    && captured == entry.captured
                    && through.equals(entry.through);
        }

        @Override
        public int hashCode() {
            return 31 * (31 * method.hashCode() + parameter) + line;
        }

        /** Name of the parameter in the source, as far as the class file says. */
        public String parameterName() {
            return method.parameterName(parameter);
        }
    }

    /** What shows that an object was not meant to share the data with its caller. */
    public sealed interface Sign {
        /** The object changes it. */
        record Changed(Later change) implements Sign {}

        /** The object wraps it as unmodifiable when it comes in. */
        record Wrapped() implements Sign {}

        /** A public method shows it as unmodifiable. */
        record Shown(MethodFacts by) implements Sign {}

        /**
         * The same member copies another argument.
         *
         * @param parameter index of the copied argument
         * @param entry whose argument it is
         */
        record SiblingCopied(Entry entry, int parameter) implements Sign {}
    }
}
