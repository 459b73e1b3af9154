package dev.custody.maven.report.html;

import dev.custody.finding.Finding;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The findings of one rule.
 *
 * @param rule its id
 * @param summary what it reports, empty when it is not known
 * @param findings by place, at least one
 */
public record RuleFindings(String rule, String summary, Tally tally, List<FindingView> findings) {
    public RuleFindings {
        findings = List.copyOf(findings);
    }

    /** By rule, those with the most severe findings first. */
    static List<RuleFindings> of(List<Finding> findings, List<RuleView> rules, FindingViews views) {
        Map<String, List<Finding>> byRule = new TreeMap<>();
        findings.forEach(finding ->
                byRule.computeIfAbsent(finding.rule(), id -> new ArrayList<>()).add(finding));
        List<RuleFindings> groups = new ArrayList<>();
        byRule.forEach((rule, found) -> groups.add(new RuleFindings(
                rule,
                rules.stream()
                        .filter(view -> view.id().equals(rule))
                        .map(RuleView::summary)
                        .findFirst()
                        .orElse(""),
                Tally.of(found),
                found.stream().map(views::of).toList())));
        groups.sort(Comparator.comparing(RuleFindings::tally));
        return groups;
    }
}
