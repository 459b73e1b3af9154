package dev.custody.maven.report.html;

import dev.custody.engine.Report;
import dev.custody.facts.Place;
import dev.custody.machine.Machine;
import dev.custody.maven.report.Listed;
import dev.custody.review.Architecture;
import dev.custody.review.FindingsOn;
import dev.custody.rule.RuleInfo;
import dev.custody.text.SourceExcerpts;
import dev.custody.text.Sources;
import java.util.List;
import java.util.function.Function;

/**
 * The whole page, in the order in which it is read.
 *
 * @param subject what was reviewed, such as the module or the jars
 * @param version of Custody
 * @param findings by rule, the rules with the most severe ones first
 * @param rules those that ran, in the catalogue's order
 */
public record Review(
        String subject,
        String version,
        PageAssets assets,
        Overview overview,
        List<MachineView> machines,
        SharedStateView sharedState,
        LedgerView ledger,
        Filters filters,
        List<RuleFindings> findings,
        List<RuleView> rules,
        List<Notice> notices) {
    /** Findings stand open where there are at most this many. */
    private static final int MOST_OPEN = 30;

    public Review {
        machines = List.copyOf(machines);
        findings = List.copyOf(findings);
        rules = List.copyOf(rules);
        notices = List.copyOf(notices);
    }

    /**
     * Words a report.
     *
     * @param rules what rules say of themselves; those that did not run are left out
     * @param paths the path of a source file, to be shown
     */
    public static Review of(
            String subject,
            String version,
            Report report,
            Architecture architecture,
            List<RuleInfo> rules,
            Sources sources,
            Function<Place, String> paths) {
        List<Listed> listed = Listed.of(report);
        FindingViews views = new FindingViews(new SourceExcerpts(sources), paths);
        List<RuleView> ran = RuleView.of(rules, report);
        FindingsOn findings = new FindingsOn(report.findings());
        List<Machine> machines = architecture.machines();
        return new Review(
                subject,
                version,
                PageAssets.load(),
                Overview.of(report, machines.size()),
                machines.stream()
                        .map(machine -> MachineView.of(machine, report.findings()))
                        .toList(),
                SharedStateView.of(architecture.owners(), findings),
                LedgerView.of(architecture.boundaries(), findings),
                Filters.of(listed),
                RuleFindings.of(listed, ran, views),
                ran,
                Notice.of(report.diagnostics()));
    }

    /** Whether the findings are few enough to stand open. */
    public boolean isShort() {
        return findings.stream().mapToInt(group -> group.findings().size()).sum() <= MOST_OPEN;
    }
}
