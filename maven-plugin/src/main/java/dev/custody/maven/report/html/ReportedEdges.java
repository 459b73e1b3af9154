package dev.custody.maven.report.html;

import dev.custody.facts.Place;
import dev.custody.finding.Finding;
import dev.custody.machine.Edge;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;

/** Which edges of a machine findings speak of: those that a reported method takes. */
final class ReportedEdges {
    private static final Set<String> RULES = Set.of("unguarded-transition", "undeclared-transition", "state-setter");

    private final Set<String> members;

    ReportedEdges(Collection<Finding> findings) {
        this.members = findings.stream()
                .filter(finding -> RULES.contains(finding.rule()))
                .map(Finding::place)
                .map(Place::qualifiedName)
                .collect(Collectors.toUnmodifiableSet());
    }

    boolean contains(Edge edge) {
        return containAny(edge.ways());
    }

    boolean containAny(Collection<Place> ways) {
        return ways.stream().map(Place::qualifiedName).anyMatch(members::contains);
    }
}
