package dev.custody.maven.report.html;

import dev.custody.finding.Finding;
import dev.custody.finding.Severity;
import java.util.Collection;
import java.util.Comparator;

/** How many findings of each severity. The one with more severe findings comes first, then the one with more. */
public record Tally(int errors, int warnings, int infos) implements Comparable<Tally> {
    private static final Comparator<Tally> ORDER = Comparator.comparingInt(Tally::errors)
            .thenComparingInt(Tally::warnings)
            .thenComparingInt(Tally::infos)
            .reversed();

    static Tally of(Collection<Finding> findings) {
        return new Tally(
                count(findings, Severity.ERROR), count(findings, Severity.WARNING), count(findings, Severity.INFO));
    }

    private static int count(Collection<Finding> findings, Severity severity) {
        return (int) findings.stream()
                .filter(finding -> finding.severity() == severity)
                .count();
    }

    public int total() {
        return errors + warnings + infos;
    }

    @Override
    public int compareTo(Tally other) {
        return ORDER.compare(this, other);
    }
}
