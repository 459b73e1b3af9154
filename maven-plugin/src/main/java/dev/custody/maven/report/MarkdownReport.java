package dev.custody.maven.report;

import dev.custody.engine.Judged;
import dev.custody.engine.Report;
import dev.custody.finding.Finding;
import dev.custody.review.Architecture;
import dev.custody.rule.RuleInfo;
import dev.custody.text.AcceptedText;
import dev.custody.text.Counts;
import dev.custody.text.MostSevere;
import dev.custody.text.Sources;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;

/**
 * A report as Markdown for a comment on a pull request: counts first, findings folded by rule, state machines as diagrams,
 * short enough for code hosts.
 */
public final class MarkdownReport implements ReportFormat {
    /** Code hosts refuse comments of 65,536 characters and more. */
    private static final int MOST_CHARACTERS = 60_000;

    private static final int MOST_FINDINGS = 100;

    private final String name;
    private final List<RuleInfo> rules;
    private final Supplier<Architecture> architecture;
    private final SourcePaths paths;

    /**
     * @param name of what was analysed, such as the module
     * @param rules those that ran, in the catalogue's order
     * @param architecture asked for when the file is written, since to find it takes a while
     * @param repository root of the repository: paths start there
     */
    public MarkdownReport(
            String name, List<RuleInfo> rules, Supplier<Architecture> architecture, Sources sources, Path repository) {
        this.name = name;
        this.rules = List.copyOf(rules);
        this.architecture = architecture;
        this.paths = new SourcePaths(sources, repository);
    }

    @Override
    public String fileName() {
        return "custody.md";
    }

    @Override
    public void write(Report report, Path file) throws IOException {
        String text = text(report, MOST_FINDINGS);
        for (int shown = MOST_FINDINGS; text.length() > MOST_CHARACTERS && shown > 0; shown /= 2) {
            text = text(report, shown / 2);
        }
        String fitting = text + MarkdownMachines.of(architecture.get().machines(), MOST_CHARACTERS - text.length());
        ReportFile.write(file, out -> {
            try {
                out.write(fitting);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private String text(Report report, int most) {
        List<String> lines = new ArrayList<>();
        lines.add("## Custody: " + MarkdownText.escaped(name));
        lines.add("");
        lines.add(AcceptedText.found(report) + " in " + Counts.of(report.classesAnalysed(), "class") + ", "
                + Counts.of(report.rules().size(), "rule") + " ran.");
        if (!report.unreadClasses().isEmpty()) {
            lines.add("**" + Counts.of(report.unreadClasses().size(), "class file") + " not analysed.**");
        }
        report.failedRules()
                .forEach(failed ->
                        lines.add("**Rule that could not judge:** " + MarkdownText.escaped(failed.toString())));
        AcceptedText.counts(report).forEach(line -> lines.add(line + "."));
        List<Finding> shown = MostSevere.of(report.findings(), most);
        Map<String, List<Finding>> byRule = new TreeMap<>();
        shown.forEach(finding -> byRule.computeIfAbsent(finding.rule(), rule -> new ArrayList<>())
                .add(finding));
        for (RuleInfo rule : rules) {
            List<Finding> found = byRule.getOrDefault(rule.id(), List.of());
            if (!found.isEmpty()) {
                addRule(rule, found, lines);
            }
        }
        addWaivers(report, most, lines);
        addJudged(report, lines);
        if (shown.size() < report.findings().size()) {
            lines.add("");
            lines.add(Counts.of(report.findings().size() - shown.size(), "more finding") + " not listed here.");
        }
        return String.join("\n", lines) + "\n";
    }

    private static void addWaivers(Report report, int most, List<String> lines) {
        List<String> waivers = AcceptedText.waivers(report);
        if (waivers.isEmpty()) {
            return;
        }
        lines.add("");
        lines.add("<details><summary>Waived</summary>");
        lines.add("");
        waivers.stream().limit(most).forEach(waiver -> lines.add("- " + MarkdownText.escaped(waiver)));
        if (waivers.size() > most) {
            lines.add("- and " + (waivers.size() - most) + " more");
        }
        lines.add("");
        lines.add("</details>");
    }

    /** So that silence means something. */
    private static void addJudged(Report report, List<String> lines) {
        List<Report.RuleRun> counted =
                report.rules().stream().filter(run -> run.judged().isPresent()).toList();
        if (counted.isEmpty()) {
            return;
        }
        lines.add("");
        lines.add("<details><summary>What each rule judged</summary>");
        lines.add("");
        lines.add("| rule | judged | findings |");
        lines.add("|---|---|---|");
        counted.forEach(run -> lines.add(
                "| " + run.id() + " | " + run.judged().map(Judged::text).orElse("") + " | " + run.findings() + " |"));
        lines.add("");
        lines.add("</details>");
    }

    private void addRule(RuleInfo rule, List<Finding> found, List<String> lines) {
        lines.add("");
        lines.add("<details><summary><b>" + rule.id() + "</b>: " + MarkdownText.escaped(rule.summary()) + " ("
                + found.size() + ")</summary>");
        lines.add("");
        for (Finding finding : found) {
            String line = finding.place().line() > 0 ? ":" + finding.place().line() : "";
            lines.add("- " + MarkdownText.escaped(finding.message()) + "  ");
            lines.add("  " + MarkdownText.code(paths.likely(finding.place()) + line)
                    + (finding.help().isEmpty() ? "" : ": " + MarkdownText.escaped(finding.help())));
        }
        lines.add("");
        lines.add("</details>");
    }
}
