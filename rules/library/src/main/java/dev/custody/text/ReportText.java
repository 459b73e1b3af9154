package dev.custody.text;

import dev.custody.engine.Report;
import dev.custody.finding.Finding;
import dev.custody.finding.Severity;
import dev.custody.read.Diagnostic;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** A whole report for the console: findings, what could not be analysed, and a summary that makes silence believable. */
public final class ReportText {
    /** Findings shown in full unless somebody asks for another number. */
    public static final int DEFAULT_LIMIT = 50;

    private static final int MAX_LISTED = 5;

    private final FindingText findingText;
    private final Style style;
    private final int limit;

    /** @param limit how many findings are shown in full, the most severe ones; the others are only counted */
    public ReportText(Sources sources, Style style, int limit) {
        this.findingText = new FindingText(sources, style);
        this.style = style;
        this.limit = limit;
    }

    /** Writes a block for each finding, one for what is left out, one for each kind of diagnostic, and the summary. */
    public void print(Report report, Output output) {
        List<Finding> shown = MostSevere.of(report.findings(), limit);
        for (Finding finding : shown) {
            output.block(finding.severity(), findingText.render(finding));
        }
        if (shown.size() < report.findings().size()) {
            output.block(Severity.WARNING, leftOut(report.findings(), shown));
        }
        diagnostics(report, Diagnostic.Severity.UNREAD_CLASS, "class file", "not analysed", output);
        diagnostics(
                report, Diagnostic.Severity.SHADOWED_CLASS, "class file", "behind another of the same class", output);
        diagnostics(report, Diagnostic.Severity.UNREAD_METHOD, "method", "only partly analysed", output);
        diagnostics(report, Diagnostic.Severity.NOTE, "class file", "with a remark", output);
        list("Waived:", AcceptedText.waivers(report), Severity.INFO, output);
        output.block(Severity.INFO, summary(report));
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
        lines.addAll(table(byRule));
        return String.join("\n", lines);
    }

    private static void diagnostics(Report report, Diagnostic.Severity kind, String what, String fate, Output output) {
        List<Diagnostic> some = report.diagnostics().stream()
                .filter(diagnostic -> diagnostic.severity() == kind)
                .toList();
        if (some.isEmpty()) {
            return;
        }
        boolean lost = kind == Diagnostic.Severity.UNREAD_CLASS || kind == Diagnostic.Severity.UNREAD_METHOD;
        list(
                Counts.of(some.size(), what) + " " + fate + ":",
                some.stream().map(one -> Printable.of(one.toString())).toList(),
                lost ? Severity.WARNING : Severity.INFO,
                output);
    }

    private String summary(Report report) {
        String head = "Custody: " + AcceptedText.found(report) + " in "
                + Counts.of(report.classesAnalysed(), "class") + ", "
                + Counts.of(report.rules().size(), "rule") + " ran";
        List<String> lines = new ArrayList<>();
        lines.add(style.paint(Ink.STRONG, head));
        Map<String, Integer> found = new LinkedHashMap<>();
        for (Report.RuleRun run : report.rules()) {
            if (run.findings() > 0) {
                found.put(run.id(), run.findings());
            }
        }
        lines.addAll(table(found));
        AcceptedText.counts(report).forEach(line -> lines.add("  " + line));
        int unread = report.classFiles() - report.classesAnalysed();
        if (unread > 0) {
            lines.add(
                    "  " + unread + " of " + Counts.of(report.classFiles(), "class file") + " not analysed, see above");
        }
        return String.join("\n", lines);
    }

    /** One line a rule, with the numbers in a column. */
    private static List<String> table(Map<String, Integer> byRule) {
        int widest = byRule.keySet().stream().mapToInt(String::length).max().orElse(0);
        return byRule.entrySet().stream()
                .map(entry -> "  " + entry.getKey()
                        + " ".repeat(widest - entry.getKey().length() + 2) + entry.getValue())
                .toList();
    }
}
