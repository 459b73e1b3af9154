package dev.custody.maven;

import dev.custody.engine.Report;
import dev.custody.finding.Severity;
import dev.custody.text.AcceptedText;
import dev.custody.text.Counts;
import dev.custody.text.Output;
import java.util.List;
import java.util.Optional;

/** What a check does about entries of the baseline whose finding is fixed or waived. */
enum StaleBaseline {
    IGNORE("ignore"),
    WARN("warn"),
    ERROR("error");

    private static final int MAX_LISTED = 10;

    private final String label;

    StaleBaseline(String label) {
        this.label = label;
    }

    /** As settings write it. */
    String label() {
        return label;
    }

    /** Lists the entries. */
    void report(Report report, String file, Output output) {
        List<String> fixed = AcceptedText.fixed(report);
        if (this == IGNORE || fixed.isEmpty()) {
            return;
        }
        String more = fixed.size() > MAX_LISTED ? "\n  and " + (fixed.size() - MAX_LISTED) + " more" : "";
        String listed = String.join("\n  ", fixed.subList(0, Math.min(fixed.size(), MAX_LISTED)));
        output.block(
                this == ERROR ? Severity.ERROR : Severity.WARNING,
                Counts.of(fixed.size(), "finding") + " of " + file
                        + " gone (fixed or waived), taken out by the goal baseline with -Dcustody.shrink:\n  " + listed
                        + more);
    }

    /** What the build fails with when there are such entries and they fail it. */
    Optional<String> failure(Report report, String file) {
        int fixed = report.accepted().fixed().size();
        return this == ERROR && fixed > 0
                ? Optional.of("Custody found " + Counts.of(fixed, "finding") + " of " + file
                        + " gone; run the goal baseline with -Dcustody.shrink and commit the file")
                : Optional.empty();
    }
}
