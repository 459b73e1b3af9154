package dev.custody.engine;

import dev.custody.baseline.BaselineEntry;
import dev.custody.finding.Finding;
import dev.custody.finding.Waived;
import java.util.List;
import java.util.Set;

/**
 * What a run found and does not hold against the code.
 *
 * @param waived findings with the waiver that covers them, sorted by finding
 * @param known findings that the baseline has, sorted
 * @param fixed entries of the baseline behind which there is no finding any more that is not waived, sorted
 * @param unlisted fingerprints of findings that are there in a tier that was not asked for
 */
public record Accepted(List<Waived> waived, List<Finding> known, List<BaselineEntry> fixed, Set<String> unlisted) {
    private static final Accepted NOTHING = new Accepted(List.of(), List.of(), List.of(), Set.of());

    public Accepted {
        waived = List.copyOf(waived);
        known = List.copyOf(known);
        fixed = List.copyOf(fixed);
        unlisted = Set.copyOf(unlisted);
    }

    /** No waiver, and no baseline. */
    public static Accepted nothing() {
        return NOTHING;
    }

    /** Whether there was a baseline with entries to compare with. */
    public boolean isCompared() {
        return !known.isEmpty() || !fixed.isEmpty();
    }
}
