package dev.custody.engine;

import dev.custody.baseline.BaselineEntry;
import dev.custody.finding.Finding;
import dev.custody.finding.Fingerprint;
import dev.custody.finding.Waived;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What a run found and does not hold against the code.
 *
 * @param waived findings with the waiver that covers them, sorted by finding
 * @param known findings that the baseline has, sorted
 * @param fixed entries of the baseline behind which there is no finding any more that is not waived, sorted
 * @param unlisted of findings that are there in a tier that was not asked for
 * @param leftOut findings that nobody wanted to see this time, by reason, in the order in which they were left out
 */
public record Accepted(
        List<Waived> waived,
        List<Finding> known,
        List<BaselineEntry> fixed,
        Set<Fingerprint> unlisted,
        List<LeftOut> leftOut) {
    private static final Accepted NOTHING = new Accepted(List.of(), List.of(), List.of(), Set.of());

    /**
     * Findings that are there and not listed.
     *
     * @param findings how many, at least one
     * @param where they are, as it follows their number: {@code outside what changed}
     */
    public record LeftOut(int findings, String where) {}

    public Accepted {
        waived = List.copyOf(waived);
        known = List.copyOf(known);
        fixed = List.copyOf(fixed);
        unlisted = Set.copyOf(unlisted);
        leftOut = List.copyOf(leftOut);
    }

    /** With nothing left out. */
    public Accepted(List<Waived> waived, List<Finding> known, List<BaselineEntry> fixed, Set<Fingerprint> unlisted) {
        this(waived, known, fixed, unlisted, List.of());
    }

    Accepted leaving(LeftOut more) {
        List<LeftOut> all = new ArrayList<>(leftOut);
        all.add(more);
        return new Accepted(waived, known, fixed, unlisted, all);
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
