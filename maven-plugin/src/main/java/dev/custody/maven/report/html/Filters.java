package dev.custody.maven.report.html;

import dev.custody.finding.Finding;
import dev.custody.finding.Severity;
import dev.custody.maven.report.Listed;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * What findings can be picked by: only what picks some.
 *
 * @param severities the most severe first
 * @param rules by name
 * @param packages by name
 * @param statuses new, known, waived; one alone picks nothing
 */
public record Filters(List<String> severities, List<String> rules, List<String> packages, List<String> statuses) {
    static Filters of(Collection<Listed> listed) {
        List<Finding> findings = listed.stream().map(Listed::finding).toList();
        return new Filters(
                findings.stream()
                        .map(Finding::severity)
                        .distinct()
                        .sorted(Comparator.reverseOrder())
                        .map(Severity::label)
                        .toList(),
                findings.stream().map(Finding::rule).distinct().sorted().toList(),
                findings.stream()
                        .map(finding -> Packages.of(finding.place()))
                        .distinct()
                        .sorted()
                        .toList(),
                listed.stream().map(one -> one.status().label()).distinct().toList());
    }
}
