package dev.custody.review;

import dev.custody.facts.Place;
import dev.custody.finding.Finding;
import dev.custody.finding.Step;
import dev.custody.review.Passage.Direction;
import dev.custody.review.Passage.Verdict;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Which findings speak of a piece of shared state, or of what passes a boundary? Told by rule, subject and place. */
public final class FindingsOn {
    private static final String LEAK = "leaked-internals";
    private static final Set<String> STATE =
            Set.of("shared-mutable-singleton", "mutable-static-field", "exposed-static-mutable", "unsafe-lazy-init");
    private static final Set<String> BORROWED = Set.of("borrowed-escapes", "borrowed-mutated");
    private static final Set<String> TAKEN = Set.of("captured-argument", "uncopied-argument", "borrowed-escapes");

    /** What is reported of a type as a whole. */
    private static final Set<String> VALUES = Set.of("shallow-record", "mutable-value-object");

    private static final Set<String> GIVEN = Set.of("live-view", "exposed-static-mutable");

    private final Map<String, List<Finding>> bySubject = new HashMap<>();
    private final Map<String, List<Finding>> byPlace = new HashMap<>();
    private final Map<String, List<Finding>> leaks = new HashMap<>();

    /** @param findings in the order in which answers have them */
    public FindingsOn(Collection<Finding> findings) {
        for (Finding finding : findings) {
            if (STATE.contains(finding.rule())) {
                add(bySubject, finding.subject(), finding);
            }
            if (finding.rule().equals(LEAK)) {
                Stream.concat(
                                Stream.of(finding.place()),
                                finding.steps().stream().map(Step::place))
                        .map(Place::qualifiedName)
                        .distinct()
                        .forEach(name -> add(leaks, name, finding));
            } else {
                add(byPlace, finding.place().qualifiedName(), finding);
            }
        }
    }

    private static void add(Map<String, List<Finding>> index, String key, Finding finding) {
        index.computeIfAbsent(key, name -> new ArrayList<>(1)).add(finding);
    }

    /** Findings about the owner as a whole. */
    public List<Finding> about(StateOwner owner) {
        return List.copyOf(bySubject.getOrDefault(owner.type(), List.of()));
    }

    /** Findings about the field alone. */
    public List<Finding> about(StateField field) {
        return List.copyOf(bySubject.getOrDefault(field.place().qualifiedName(), List.of()));
    }

    public List<Finding> about(Passage passage) {
        String member = passage.place().qualifiedName();
        if (passage.verdict() == Verdict.LEAKED) {
            return List.copyOf(leaks.getOrDefault(member, List.of()));
        }
        if (passage.direction() == Direction.OUT) {
            return with(GIVEN, byPlace.getOrDefault(member, List.of()));
        }
        if (passage.verdict() != Verdict.KEPT) {
            return with(BORROWED, byPlace.getOrDefault(member, List.of()));
        }
        List<Finding> found = new ArrayList<>(with(TAKEN, byPlace.getOrDefault(member, List.of())));
        if (passage.place().member().startsWith("<init>")) {
            found.addAll(with(VALUES, byPlace.getOrDefault(passage.place().type(), List.of())));
        }
        return List.copyOf(found);
    }

    private static List<Finding> with(Set<String> rules, List<Finding> findings) {
        return findings.stream()
                .filter(finding -> rules.contains(finding.rule()))
                .toList();
    }
}
