package dev.custody.maven.run;

import dev.custody.baseline.ModuleBaseline;
import dev.custody.engine.Report;
import dev.custody.engine.Request;
import dev.custody.engine.Times;
import dev.custody.finding.Finding;
import dev.custody.review.Architecture;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * What a run of the engine came to.
 *
 * @param report names no folder of this machine
 * @param architecture what there is to review beside findings, worked out when asked for
 * @param lastDay the last day on which the same classes come to the same; empty when none of their waivers ends
 * @param times where its time went
 */
public record Inspection(
        Request request, Report report, Supplier<Architecture> architecture, Optional<LocalDate> lastDay, Times times) {
    /** The same seen from a baseline. */
    public Inspection against(ModuleBaseline baseline) {
        return new Inspection(request, report.against(baseline), architecture, lastDay, times);
    }

    /** The same without some findings, which are only counted; {@code where} follows their number. */
    public Inspection without(Predicate<Finding> unwanted, String where) {
        return new Inspection(request, report.without(unwanted, where), architecture, lastDay, times);
    }
}
