package dev.custody.finding;

import dev.custody.facts.Place;

/**
 * A further place that explains a finding: a step of a path, or another symptom of the same cause.
 *
 * @param label what happens there, without a full stop
 * @param way how it stands to the finding
 */
public record Step(Place place, String label, Way way) {
    /** Where a step stands on the way that the code or its data takes through the finding. */
    public enum Way {
        /** On it, before the finding: the hand-over before the use. */
        BEFORE,
        /** Not on it: another symptom, a declaration. */
        BESIDE,
        /** On it, behind the finding: the call under the lock, and what that one calls. */
        AFTER
    }

    public Step(Place place, String label) {
        this(place, label, Way.BESIDE);
    }
}
