package dev.custody.maven.report.html;

import dev.custody.finding.Finding;
import dev.custody.finding.Severity;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * What findings can be picked by: only what picks some.
 *
 * @param severities the most severe first
 * @param rules by name
 * @param packages by name
 */
public record Filters(List<String> severities, List<String> rules, List<String> packages) {
    static Filters of(Collection<Finding> findings) {
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
                        .toList());
    }
}
