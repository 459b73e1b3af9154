package dev.custody.maven.report.html;

import dev.custody.engine.Report;
import dev.custody.finding.Finding;
import dev.custody.text.AcceptedText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * What a reader with a minute wants to know.
 *
 * @param unread how many class files were not analysed
 * @param accepted how many more findings are known or waived, in words
 * @param waivers each waiver with its reason
 * @param all findings by severity
 * @param rules rules with findings, the most severe first
 * @param packages those with the most findings, the most severe first
 * @param morePackages how many packages with findings are not among them
 */
public record Overview(
        int classes,
        int unread,
        List<String> accepted,
        List<String> waivers,
        int rulesRun,
        int machines,
        Tally all,
        List<Row> rules,
        List<Row> packages,
        int morePackages) {
    private static final int MOST_PACKAGES = 12;

    /** A line of a table: what, how many findings, and the picture of that. */
    public record Row(String name, Tally tally, Bar bar) {
        /** The name cut behind its dots, where a line may break. */
        public List<String> parts() {
            return List.of(name.split("(?<=\\.)"));
        }
    }

    public Overview {
        accepted = List.copyOf(accepted);
        waivers = List.copyOf(waivers);
        rules = List.copyOf(rules);
        packages = List.copyOf(packages);
    }

    static Overview of(Report report, int machines) {
        List<Finding> findings = report.findings();
        List<Row> packages = rows(findings, finding -> Packages.of(finding.place()));
        return new Overview(
                report.classesAnalysed(),
                report.unreadClasses().size(),
                AcceptedText.counts(report),
                AcceptedText.waivers(report),
                report.rules().size(),
                machines,
                Tally.of(findings),
                rows(findings, Finding::rule),
                packages.stream().limit(MOST_PACKAGES).toList(),
                Math.max(0, packages.size() - MOST_PACKAGES));
    }

    private static List<Row> rows(List<Finding> findings, Function<Finding, String> key) {
        Map<String, List<Finding>> byKey = new TreeMap<>();
        findings.forEach(finding -> byKey.computeIfAbsent(key.apply(finding), name -> new ArrayList<>())
                .add(finding));
        int longest = byKey.values().stream().mapToInt(List::size).max().orElse(1);
        List<Row> rows = new ArrayList<>();
        byKey.forEach((name, found) -> {
            Tally tally = Tally.of(found);
            rows.add(new Row(name, tally, Bar.of(tally, longest)));
        });
        rows.sort(Comparator.comparing(Row::tally));
        return rows;
    }
}
