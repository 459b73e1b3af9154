package dev.custody.engine;

import dev.custody.finding.Finding;
import dev.custody.read.Diagnostic;
import dev.custody.settings.FailOn;
import java.util.List;

/**
 * What a run found. Equal input gives an equal report, whatever the number of threads.
 *
 * @param findings sorted; those of tiers that were not asked for are left out
 * @param diagnostics sorted by place
 * @param classFiles how many class files were asked for
 * @param classesAnalysed how many of them were read; the others are among the unread and shadowed classes
 * @param rules the rules that ran, in the catalogue's order
 * @param excluded how many findings are not listed because settings exclude the type that they are about
 */
public record Report(
        List<Finding> findings,
        List<Diagnostic> diagnostics,
        int classFiles,
        int classesAnalysed,
        List<RuleRun> rules,
        int excluded) {
    /**
     * One rule of the run.
     *
     * @param id the rule's id
     * @param findings how many it reported
     */
    public record RuleRun(String id, int findings) {}

    public Report {
        findings = List.copyOf(findings);
        diagnostics = List.copyOf(diagnostics);
        rules = List.copyOf(rules);
    }

    /** Class files that were asked for and could not be read. */
    public List<Diagnostic> unreadClasses() {
        return diagnostics(Diagnostic.Severity.UNREAD_CLASS);
    }

    /** Class files that were passed over because an earlier one holds a class of the same name. */
    public List<Diagnostic> shadowedClasses() {
        return diagnostics(Diagnostic.Severity.SHADOWED_CLASS);
    }

    private List<Diagnostic> diagnostics(Diagnostic.Severity severity) {
        return diagnostics.stream()
                .filter(diagnostic -> diagnostic.severity() == severity)
                .toList();
    }

    /** Findings at or above a threshold. */
    public List<Finding> failing(FailOn failOn) {
        return findings.stream()
                .filter(finding -> failOn.isReachedBy(finding.severity()))
                .toList();
    }
}
