package dev.custody.maven.report.html;

import dev.custody.facts.Place;
import dev.custody.finding.Finding;
import dev.custody.machine.Edge;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;

/** Which edges and states of a machine findings speak of: edges that a reported method takes, and states reported themselves. */
final class Reported {
    private static final Set<String> ABOUT_METHODS =
            Set.of("unguarded-transition", "undeclared-transition", "state-setter");

    private static final String ABOUT_STATES = "unreachable-state";

    private final Set<String> methods;
    private final Set<String> states;

    /** @param findings those about the machine */
    Reported(Collection<Finding> findings) {
        this.methods = findings.stream()
                .filter(finding -> ABOUT_METHODS.contains(finding.rule()))
                .map(finding -> finding.place().qualifiedName())
                .collect(Collectors.toUnmodifiableSet());
        this.states = findings.stream()
                .filter(finding -> finding.rule().equals(ABOUT_STATES))
                .map(finding -> finding.place().member())
                .collect(Collectors.toUnmodifiableSet());
    }

    boolean contains(Edge edge) {
        return containAny(edge.ways());
    }

    boolean containAny(Collection<Place> ways) {
        return ways.stream().map(Place::qualifiedName).anyMatch(methods::contains);
    }

    boolean containsState(String state) {
        return states.contains(state);
    }
}
