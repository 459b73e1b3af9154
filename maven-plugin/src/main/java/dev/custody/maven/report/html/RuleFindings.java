package dev.custody.maven.report.html;

import dev.custody.maven.report.Listed;
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
 * @param tally of the new ones
 * @param findings by status and place, at least one
 */
public record RuleFindings(String rule, String summary, Tally tally, List<FindingView> findings) {
    public RuleFindings {
        findings = List.copyOf(findings);
    }

    /** By rule, those with the most severe new findings first. */
    static List<RuleFindings> of(List<Listed> findings, List<RuleView> rules, FindingViews views) {
        Map<String, List<Listed>> byRule = new TreeMap<>();
        findings.forEach(listed -> byRule.computeIfAbsent(listed.finding().rule(), id -> new ArrayList<>())
                .add(listed));
        List<RuleFindings> groups = new ArrayList<>();
        byRule.forEach((rule, found) -> groups.add(new RuleFindings(
                rule,
                rules.stream()
                        .filter(view -> view.id().equals(rule))
                        .map(RuleView::summary)
                        .findFirst()
                        .orElse(""),
                Tally.of(found.stream()
                        .filter(listed -> listed.status() == Listed.Status.NEW)
                        .map(Listed::finding)
                        .toList()),
                found.stream().map(views::of).toList())));
        groups.sort(Comparator.comparing(RuleFindings::tally));
        return groups;
    }

    /** How many findings there are, by status where some do not count. */
    public String count() {
        int more = findings.size() - tally.total();
        return more == 0 ? Integer.toString(findings.size()) : tally.total() + " and " + more + " known or waived";
    }
}
