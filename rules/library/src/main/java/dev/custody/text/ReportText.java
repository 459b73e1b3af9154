package dev.custody.text;

import dev.custody.engine.Report;
import dev.custody.engine.Times;
import dev.custody.finding.Finding;
import dev.custody.finding.Severity;
import dev.custody.read.Diagnostic;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/** A whole report for the console: findings, what could not be analysed, and a summary that makes silence believable. */
public final class ReportText {
    /** Findings shown in full unless somebody asks for another number. */
    public static final int DEFAULT_LIMIT = 50;

    private static final int MAX_LISTED = 5;

    private final FindingText findingText;
    private final Style style;
    private final int limit;
    private final UnaryOperator<String> explain;
    private final Optional<Times> times;
    private final String subject;
    private final boolean verbose;

    /** @param limit how many findings are shown in full, the most severe ones; the others are only counted */
    public ReportText(Sources sources, Style style, int limit) {
        this(new FindingText(sources, style), style, limit, rule -> "", Optional.empty(), "", false);
    }

    private ReportText(
            FindingText findingText,
            Style style,
            int limit,
            UnaryOperator<String> explain,
            Optional<Times> times,
            String subject,
            boolean verbose) {
        this.findingText = findingText;
        this.style = style;
        this.limit = limit;
        this.explain = explain;
        this.times = times;
        this.subject = subject;
        this.verbose = verbose;
    }

    /** @param command for the id of a rule what to type to read more about it, said with the rule's first finding */
    public ReportText explainedBy(UnaryOperator<String> command) {
        return new ReportText(findingText, style, limit, command, times, subject, verbose);
    }

    /** @param known where the time of the run went, for the summary */
    public ReportText took(Times known) {
        return new ReportText(findingText, style, limit, explain, Optional.of(known), subject, verbose);
    }

    /** @param name of what the report is about, for the summary: of several at once, each says whose it is */
    public ReportText about(String name) {
        return new ReportText(findingText, style, limit, explain, times, name, verbose);
    }

    /** @param wanted whether to tell of each rule what it judged and how long it took, before the summary */
    public ReportText verbose(boolean wanted) {
        return new ReportText(findingText, style, limit, explain, times, subject, wanted);
    }

    /** Writes the findings by file, a block each, one for what is left out, one for each kind of diagnostic, and the summary. */
    public void print(Report report, Output output) {
        List<Finding> shown = MostSevere.of(report.findings(), limit);
        findings(shown, output);
        if (shown.size() < report.findings().size()) {
            output.block(Severity.WARNING, leftOut(report.findings(), shown));
        }
        diagnostics(report, Diagnostic.Severity.UNREAD_CLASS, "class file", "not analysed", output);
        diagnostics(
                report, Diagnostic.Severity.SHADOWED_CLASS, "class file", "behind another of the same class", output);
        diagnostics(report, Diagnostic.Severity.UNREAD_METHOD, "method", "only partly analysed", output);
        diagnostics(report, Diagnostic.Severity.FAILED_RULE, "rule", "could not judge", output);
        diagnostics(report, Diagnostic.Severity.NOTE, "class file", "with a remark", output);
        list("Waived:", AcceptedText.waivers(report), Severity.INFO, output);
        if (verbose) {
            output.block(Severity.INFO, RulesTable.of(report, times));
        }
        output.block(Severity.INFO, Summary.of(report, subject, times, style));
    }

    private void findings(List<Finding> shown, Output output) {
        FileGroups groups = new FileGroups(shown);
        Set<String> explained = new HashSet<>();
        for (String file : groups.files()) {
            List<Finding> group = groups.in(file);
            if (groups.needHeadings()) {
                Severity loudest = Collections.max(group, Comparator.comparing(Finding::severity))
                        .severity();
                output.block(loudest, style.paint(Ink.STRONG, groups.heading(file)));
            }
            for (Finding finding : group) {
                String more = explained.add(finding.rule()) ? explain.apply(finding.rule()) : "";
                output.block(finding.severity(), findingText.render(finding, more));
            }
        }
    }

    /** The first few lines below a head; nothing when there are none. */
    private static void list(String head, List<String> all, Severity severity, Output output) {
        if (all.isEmpty()) {
            return;
        }
        List<String> lines = new ArrayList<>();
        lines.add(head);
        all.stream().limit(MAX_LISTED).forEach(one -> lines.add("  " + one));
        if (all.size() > MAX_LISTED) {
            lines.add("  and " + (all.size() - MAX_LISTED) + " more");
        }
        output.block(severity, String.join("\n", lines));
    }

    private static String leftOut(List<Finding> all, List<Finding> shown) {
        Set<Finding> printed = new HashSet<>(shown);
        Map<String, Integer> byRule = new TreeMap<>();
        for (Finding finding : all) {
            if (!printed.contains(finding)) {
                byRule.merge(finding.rule(), 1, Integer::sum);
            }
        }
        List<String> lines = new ArrayList<>();
        lines.add(Counts.of(all.size() - shown.size(), "more finding") + " not shown here:");
        lines.addAll(Summary.table(byRule));
        return String.join("\n", lines);
    }

    private static void diagnostics(Report report, Diagnostic.Severity kind, String what, String fate, Output output) {
        List<Diagnostic> some = report.diagnostics().stream()
                .filter(diagnostic -> diagnostic.severity() == kind)
                .toList();
        if (some.isEmpty()) {
            return;
        }
        boolean lost = kind != Diagnostic.Severity.SHADOWED_CLASS && kind != Diagnostic.Severity.NOTE;
        list(
                Counts.of(some.size(), what) + " " + fate + ":",
                some.stream().map(one -> Printable.of(one.toString())).toList(),
                lost ? Severity.WARNING : Severity.INFO,
                output);
    }
}
