package dev.custody.maven.run;

import dev.custody.engine.Report;
import dev.custody.finding.Finding;
import dev.custody.settings.FailOn;
import dev.custody.text.Counts;
import java.util.List;
import java.util.Optional;

/** What a run fails with. */
public final class Failure {
    private Failure() {}

    /** What is said when findings reach the threshold; {@code where} tells where to read them. */
    public static Optional<String> of(Report report, FailOn failOn, String where) {
        List<Finding> failing = report.failing(failOn);
        return failing.isEmpty()
                ? Optional.empty()
                : Optional.of("Custody found " + Counts.bySeverity(failing) + ", see above and " + where);
    }
}
