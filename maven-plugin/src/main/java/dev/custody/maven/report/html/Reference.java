package dev.custody.maven.report.html;

import dev.custody.finding.Finding;
import java.util.Collection;
import java.util.List;

/**
 * A finding where something else speaks of it.
 *
 * @param id anchor of the finding
 */
public record Reference(String id, String severity, String rule, String message) {
    static List<Reference> to(Collection<Finding> findings) {
        return findings.stream()
                .map(finding -> new Reference(
                        FindingViews.id(finding), finding.severity().label(), finding.rule(), finding.message()))
                .toList();
    }
}
