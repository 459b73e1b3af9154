package dev.custody.finding;

import dev.custody.facts.Place;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;

/**
 * A team's word that it lives with what a rule finds somewhere.
 *
 * @param kind how it is said
 * @param place where it is said: the element with the annotation, or the line of the settings
 * @param scope what it covers, as a person says it: type and member, a package, or a pattern
 * @param rule the id of the rule that it waives; empty for all rules
 * @param reason never blank
 * @param until the last day on which it holds; empty for one without an end
 */
public record Waiver(Kind kind, Place place, String scope, String rule, String reason, Optional<LocalDate> until)
        implements Comparable<Waiver> {
    private static final Comparator<Waiver> ORDER = Comparator.comparing(Waiver::kind)
            .thenComparing(Waiver::scope)
            .thenComparing(Waiver::rule)
            .thenComparing(Waiver::place)
            .thenComparing(Waiver::reason);

    /** How a waiver is said. */
    public enum Kind {
        /** {@code @Allow} on a package, type or member. */
        ANNOTATION,
        /** {@code exclude} in the settings. */
        SETTINGS
    }

    /** Whether it holds on a day. */
    public boolean holdsOn(LocalDate day) {
        return until.isEmpty() || !day.isAfter(until.get());
    }

    /** Annotations first, then by what they cover and by rule. */
    @Override
    public int compareTo(Waiver other) {
        return ORDER.compare(this, other);
    }
}
