package dev.custody.text;

import dev.custody.finding.Finding;
import java.util.Comparator;
import java.util.List;

/** The part of the findings that a format has room for. */
public final class MostSevere {
    private MostSevere() {}

    /**
     * At most so many of the findings: the most severe, and among equals the first ones.
     *
     * @param findings sorted, as is the result
     */
    public static List<Finding> of(List<Finding> findings, int limit) {
        if (findings.size() <= limit) {
            return findings;
        }
        return findings.stream()
                .sorted(Comparator.comparing((Finding finding) -> finding.severity())
                        .reversed())
                .limit(limit)
                .sorted()
                .toList();
    }
}
