package dev.custody.maven;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.custody.engine.Report;
import dev.custody.facts.Place;
import dev.custody.finding.Finding;
import dev.custody.finding.Severity;
import dev.custody.read.Diagnostic;
import dev.custody.settings.FailOn;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.junit.jupiter.api.Test;

class VerdictTest {
    private static final Place ORDER = new Place("com.acme.Order", "lines", Optional.empty(), 1);

    @Test
    void fails_the_build_on_findings_at_or_above_the_threshold() {
        Report report = found(Severity.ERROR, Severity.ERROR, Severity.WARNING, Severity.INFO);

        assertThatThrownBy(() -> Verdict.onFindings(report, FailOn.ERROR, "x.sarif"))
                .isInstanceOf(MojoFailureException.class)
                .hasMessage("Custody found 2 errors, see above and x.sarif");
        assertThatThrownBy(() -> Verdict.onFindings(report, FailOn.WARNING, "x.sarif"))
                .hasMessage("Custody found 2 errors and 1 warning, see above and x.sarif");
    }

    @Test
    void passes_below_the_threshold() {
        assertThatCode(() -> Verdict.onFindings(found(Severity.WARNING), FailOn.ERROR, "x.sarif"))
                .doesNotThrowAnyException();
        assertThatCode(() -> Verdict.onFindings(found(Severity.ERROR), FailOn.NEVER, "x.sarif"))
                .doesNotThrowAnyException();
    }

    @Test
    void takes_classes_that_were_not_analysed_for_a_broken_run() {
        List<Diagnostic> unread = IntStream.rangeClosed(1, 5)
                .mapToObj(i -> new Diagnostic(Diagnostic.Severity.UNREAD_CLASS, i + ".class", "it is truncated"))
                .toList();

        assertThatThrownBy(() -> Verdict.onUnreadClasses(new Report(List.of(), unread, 5, 0, List.of())))
                .isInstanceOf(MojoExecutionException.class)
                .hasMessage(
                        "Custody could not analyse 5 class files: 1.class: it is truncated; 2.class: it is truncated;"
                                + " 3.class: it is truncated; and 2 more; compile the module anew, or use a Custody that knows"
                                + " its Java version");
    }

    @Test
    void passes_over_class_files_that_an_earlier_one_shadows() {
        Diagnostic shadowed =
                new Diagnostic(Diagnostic.Severity.SHADOWED_CLASS, "b/A.class", "its class is read from a/A.class");

        assertThatCode(() -> Verdict.onUnreadClasses(new Report(List.of(), List.of(shadowed), 2, 1, List.of())))
                .doesNotThrowAnyException();
    }

    @Test
    void takes_rules_that_could_not_judge_for_a_broken_run() {
        Diagnostic failed = new Diagnostic(Diagnostic.Severity.FAILED_RULE, "mutable-event", "fails with x");

        assertThatThrownBy(() -> Verdict.onFailedRules(new Report(List.of(), List.of(failed), 1, 1, List.of())))
                .isInstanceOf(MojoExecutionException.class)
                .hasMessage("Custody could not run 1 rule: mutable-event: fails with x");
    }

    private static Report found(Severity... severities) {
        List<Finding> findings = IntStream.range(0, severities.length)
                .mapToObj(i ->
                        Finding.at(ORDER.atLine(i + 1)).severity(severities[i]).by("r"))
                .toList();
        return new Report(findings, List.of(), 1, 1, List.of());
    }
}
