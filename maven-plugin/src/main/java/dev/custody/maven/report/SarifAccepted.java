package dev.custody.maven.report;

import dev.custody.engine.Accepted;
import dev.custody.finding.Finding;
import dev.custody.finding.Waived;
import dev.custody.finding.Waiver;
import java.util.ArrayList;
import java.util.List;

/**
 * A finding that is known or waived: code hosts are told so rather than not at all, since an alert that comes and goes with its
 * waiver would lose its history.
 *
 * @param kind {@code inSource} or {@code external} (SARIF 2.1.0, 3.35.2)
 * @param isKnown whether the baseline has it
 * @param justification why it is accepted
 */
record SarifAccepted(Finding finding, String kind, boolean isKnown, String justification) {
    /** Known ones first, then waived ones. */
    static List<SarifAccepted> of(Accepted accepted) {
        List<SarifAccepted> all = new ArrayList<>();
        accepted.known().forEach(finding -> all.add(new SarifAccepted(finding, "external", true, "in the baseline")));
        accepted.waived().forEach(waived -> all.add(of(waived)));
        return all;
    }

    private static SarifAccepted of(Waived waived) {
        Waiver waiver = waived.waiver();
        String kind = waiver.kind() == Waiver.Kind.ANNOTATION ? "inSource" : "external";
        String until = waiver.until().map(day -> " (until " + day + ")").orElse("");
        return new SarifAccepted(waived.finding(), kind, false, waiver.reason() + until);
    }

    /** @param compared whether results say what the baseline has to do with them: all of a run do, or none */
    void write(JsonWriter result, boolean compared) {
        if (compared) {
            result.member("baselineState", isKnown ? "unchanged" : "new");
        }
        result.array(
                "suppressions",
                list -> list.object(suppression -> suppression
                        .member("kind", kind)
                        .member("status", "accepted")
                        .member("justification", justification)));
    }
}
