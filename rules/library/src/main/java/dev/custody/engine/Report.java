package dev.custody.engine;

import dev.custody.baseline.BaselineEntry;
import dev.custody.baseline.KnownFindings;
import dev.custody.baseline.ModuleBaseline;
import dev.custody.finding.Finding;
import dev.custody.finding.Waived;
import dev.custody.finding.Waiver;
import dev.custody.read.Diagnostic;
import dev.custody.settings.FailOn;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What a run found. Equal input gives an equal report, whatever the number of threads.
 *
 * @param findings sorted; those of tiers that were not asked for, waived and known ones are left out
 * @param diagnostics sorted by place
 * @param classFiles how many class files were asked for
 * @param classesAnalysed how many of them were read; the others are among the unread and shadowed classes
 * @param rules the rules that ran to their end, in the catalogue's order
 * @param accepted what is waived or known
 * @param extent what the rules had before them
 */
public record Report(
        List<Finding> findings,
        List<Diagnostic> diagnostics,
        int classFiles,
        int classesAnalysed,
        List<RuleRun> rules,
        Accepted accepted,
        Extent extent) {
    /**
     * One rule of the run.
     *
     * @param id the rule's id
     * @param findings how many of the findings listed are its own
     * @param judged how much it had before it; empty when nobody counted
     */
    public record RuleRun(String id, int findings, Optional<Judged> judged) {
        /** One of which nobody knows what it had before it. */
        public RuleRun(String id, int findings) {
            this(id, findings, Optional.empty());
        }
    }

    public Report {
        findings = List.copyOf(findings);
        diagnostics = List.copyOf(diagnostics);
        rules = List.copyOf(rules);
    }

    /** One that does not say what the rules had before them. */
    public Report(
            List<Finding> findings,
            List<Diagnostic> diagnostics,
            int classFiles,
            int classesAnalysed,
            List<RuleRun> rules,
            Accepted accepted) {
        this(findings, diagnostics, classFiles, classesAnalysed, rules, accepted, Extent.unknown());
    }

    /** With nothing waived or known. */
    public Report(
            List<Finding> findings,
            List<Diagnostic> diagnostics,
            int classFiles,
            int classesAnalysed,
            List<RuleRun> rules) {
        this(findings, diagnostics, classFiles, classesAnalysed, rules, Accepted.nothing());
    }

    /**
     * The same report with the findings that the baseline has taken out as known. Entries whose rule ran and that no finding
     * stands behind are fixed, if the whole module was analysed; those of waived findings count as such, lest they hide the
     * finding when the waiver ends.
     */
    public Report against(ModuleBaseline baseline) {
        KnownFindings known = baseline.known();
        List<Finding> fresh = new ArrayList<>();
        List<Finding> old = new ArrayList<>();
        for (Finding finding : findings) {
            if (known.contains(finding)) {
                old.add(finding);
            } else {
                fresh.add(finding);
            }
        }
        return listing(
                fresh, new Accepted(accepted.waived(), old, fixed(baseline), accepted.unlisted(), accepted.leftOut()));
    }

    /**
     * The same report without some findings, which are only counted. What the baseline has a say about is left out after it, or
     * its entries look fixed.
     *
     * @param where they are, as it follows their number: {@code outside what changed}
     */
    public Report without(Predicate<Finding> unwanted, String where) {
        List<Finding> listed = findings.stream().filter(unwanted.negate()).toList();
        int left = findings.size() - listed.size();
        return left == 0 ? this : listing(listed, accepted.leaving(new Accepted.LeftOut(left, where)));
    }

    /** The same report with more to be said about what was not analysed or judged. */
    public Report with(List<Diagnostic> more) {
        List<Diagnostic> all = new ArrayList<>(diagnostics);
        all.addAll(more);
        all.sort(null);
        return new Report(findings, all, classFiles, classesAnalysed, rules, accepted, extent);
    }

    private Report listing(List<Finding> listed, Accepted others) {
        Map<String, Integer> counts = new HashMap<>();
        listed.forEach(finding -> counts.merge(finding.rule(), 1, Integer::sum));
        List<RuleRun> runs = rules.stream()
                .map(run -> new RuleRun(run.id(), counts.getOrDefault(run.id(), 0), run.judged()))
                .toList();
        return new Report(listed, diagnostics, classFiles, classesAnalysed, runs, others, extent);
    }

    private List<BaselineEntry> fixed(ModuleBaseline baseline) {
        Set<String> there = new HashSet<>();
        accepted.unlisted().forEach(unlisted -> there.add(unlisted.hash()));
        findings.forEach(finding -> there.add(finding.fingerprint().hash()));
        Set<String> ran = new HashSet<>();
        rules.forEach(run -> ran.add(run.id()));
        return baseline.entries().stream()
                .filter(entry -> ran.contains(entry.rule()) && !there.contains(entry.fingerprint()))
                .toList();
    }

    /** The waivers that cover a finding, sorted, each once. */
    public List<Waiver> waivers() {
        return accepted.waived().stream()
                .map(Waived::waiver)
                .distinct()
                .sorted()
                .toList();
    }

    /** Class files that were asked for and could not be read. */
    public List<Diagnostic> unreadClasses() {
        return diagnostics(Diagnostic.Severity.UNREAD_CLASS);
    }

    /** Class files that were passed over because an earlier one holds a class of the same name. */
    public List<Diagnostic> shadowedClasses() {
        return diagnostics(Diagnostic.Severity.SHADOWED_CLASS);
    }

    /** Rules that could not judge, each by its id or, where it could not be loaded, by its class. */
    public List<Diagnostic> failedRules() {
        return diagnostics(Diagnostic.Severity.FAILED_RULE);
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
