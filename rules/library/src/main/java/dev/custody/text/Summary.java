package dev.custody.text;

import dev.custody.engine.Extent;
import dev.custody.engine.Report;
import dev.custody.engine.Times;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The last lines of a report on the console: what was found, in how much, and how long that took. */
final class Summary {
    /** A rule that takes less is as quick as any. */
    private static final Duration WORTH_A_WORD = Duration.ofMillis(100);

    private Summary() {}

    /** @param subject what the report is about, empty where that is plain */
    static String of(Report report, String subject, Optional<Times> times, Style style) {
        String head = (subject.isEmpty() ? "Custody: " : "Custody, " + Printable.of(subject) + ": ")
                + AcceptedText.found(report) + " in "
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
        lines.addAll(extent(report.extent(), times));
        times.flatMap(Summary::longest).ifPresent(lines::add);
        int unread = report.classFiles() - report.classesAnalysed();
        if (!report.failedRules().isEmpty()) {
            lines.add("  " + Counts.of(report.failedRules().size(), "rule") + " could not judge, see above");
        }
        if (unread > 0) {
            lines.add(
                    "  " + unread + " of " + Counts.of(report.classFiles(), "class file") + " not analysed, see above");
        }
        return String.join("\n", lines);
    }

    /** What silence is about; nothing where nobody counted. */
    private static List<String> extent(Extent extent, Optional<Times> times) {
        if (extent.methods() == 0 && extent.fields() == 0) {
            return List.of();
        }
        String seen = Counts.of(extent.methods(), "method") + ", " + Counts.of(extent.fields(), "field")
                + (extent.machines() > 0 ? ", " + Counts.of(extent.machines(), "state machine") : "");
        return List.of("  looked at " + seen
                + times.map(known -> ", in " + Seconds.of(known.whole())).orElse(""));
    }

    /** Where most of the time went, if that is worth a word. */
    private static Optional<String> longest(Times times) {
        return times.rules().entrySet().stream()
                .filter(rule -> rule.getValue().compareTo(WORTH_A_WORD) >= 0)
                .max(Map.Entry.<String, Duration>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(rule -> "  longest: " + rule.getKey() + " " + Seconds.of(rule.getValue())
                        + ", and analyses that rules share " + Seconds.of(times.shared()));
    }

    /** One line a rule, with the numbers in a column. */
    static List<String> table(Map<String, Integer> byRule) {
        int widest = byRule.keySet().stream().mapToInt(String::length).max().orElse(0);
        return byRule.entrySet().stream()
                .map(entry -> "  " + entry.getKey()
                        + " ".repeat(widest - entry.getKey().length() + 2) + entry.getValue())
                .toList();
    }
}
