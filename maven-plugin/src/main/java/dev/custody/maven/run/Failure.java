package dev.custody.maven.run;

import dev.custody.engine.Report;
import dev.custody.finding.Finding;
import dev.custody.read.Diagnostic;
import dev.custody.settings.FailOn;
import dev.custody.text.Counts;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a run fails with. */
public final class Failure {
    private static final int MAX_NAMED = 3;

    private Failure() {}

    /** What is said when findings reach the threshold; {@code where} tells where to read them. */
    public static Optional<String> of(Report report, FailOn failOn, String where) {
        List<Finding> failing = report.failing(failOn);
        return failing.isEmpty()
                ? Optional.empty()
                : Optional.of("Custody found " + Counts.bySeverity(failing) + ", see above and " + where);
    }

    /** What is said when rules could not judge: that nothing was found by them means nothing. */
    public static Optional<String> ofRules(Report report) {
        List<Diagnostic> failed = report.failedRules();
        return failed.isEmpty()
                ? Optional.empty()
                : Optional.of("Custody could not run " + Counts.of(failed.size(), "rule") + ": " + named(failed));
    }

    /** The first few of them, and how many there are more. */
    public static String named(List<Diagnostic> diagnostics) {
        String named =
                diagnostics.stream().limit(MAX_NAMED).map(Diagnostic::toString).collect(Collectors.joining("; "));
        return diagnostics.size() > MAX_NAMED ? named + "; and " + (diagnostics.size() - MAX_NAMED) + " more" : named;
    }
}
