package dev.custody.maven.report.html;

import dev.custody.review.BoundaryType;
import dev.custody.review.FindingsOn;
import dev.custody.review.Passage;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * One type of the boundary, with what passes it.
 *
 * @param id anchor, the same as long as the type keeps its name
 * @param tally how many passages have which verdict, in words
 */
public record BoundaryView(String id, String name, String packageName, String tally, List<Row> rows) {
    /** A line of the table. */
    public record Row(
            String member, String direction, String data, String verdict, String reason, List<Reference> findings) {
        public Row {
            findings = List.copyOf(findings);
        }
    }

    public BoundaryView {
        rows = List.copyOf(rows);
    }

    static BoundaryView of(BoundaryType type, FindingsOn findings) {
        return new BoundaryView(
                "b-" + type.type(),
                type.name(),
                Packages.of(type.place()),
                tally(type.passages()),
                type.passages().stream()
                        .map(passage -> row(passage, type, findings))
                        .toList());
    }

    private static Row row(Passage passage, BoundaryType type, FindingsOn findings) {
        String named = passage.name().equals(Passage.RESULT) ? "" : passage.name() + ": ";
        return new Row(
                member(passage, type),
                passage.direction().label(),
                named + passage.type(),
                passage.verdict().label(),
                passage.reason(),
                Reference.to(findings.about(passage)));
    }

    private static String member(Passage passage, BoundaryType type) {
        return passage.place()
                .member()
                .replace("<init>", type.name().substring(type.name().lastIndexOf('.') + 1));
    }

    /** What asks for a look first: {@code 2 leaked, 1 kept}. */
    static String tally(List<Passage> passages) {
        return counts(passages).entrySet().stream()
                .map(count -> count.getValue() + " " + count.getKey().label())
                .collect(Collectors.joining(", "));
    }

    static Map<Passage.Verdict, Integer> counts(List<Passage> passages) {
        Map<Passage.Verdict, Integer> counts = new EnumMap<>(Passage.Verdict.class);
        passages.forEach(passage -> counts.merge(passage.verdict(), 1, Integer::sum));
        return counts;
    }
}
