package dev.custody.maven.report.html;

import dev.custody.review.BoundaryType;
import dev.custody.review.FindingsOn;
import dev.custody.review.Passage;
import java.util.List;

/**
 * What passes the boundary.
 *
 * @param verdicts those that there are, what asks for a look first
 */
public record LedgerView(List<BoundaryView> types, List<Count> verdicts, int passages) {
    /** Types stand open where there are at most this many. */
    private static final int MOST_OPEN = 8;

    /** How many passages have a verdict. */
    public record Count(String verdict, int passages) {}

    public LedgerView {
        types = List.copyOf(types);
        verdicts = List.copyOf(verdicts);
    }

    static LedgerView of(List<BoundaryType> types, FindingsOn findings) {
        List<Passage> all =
                types.stream().flatMap(type -> type.passages().stream()).toList();
        return new LedgerView(
                types.stream().map(type -> BoundaryView.of(type, findings)).toList(),
                BoundaryView.counts(all).entrySet().stream()
                        .map(count -> new Count(count.getKey().label(), count.getValue()))
                        .toList(),
                all.size());
    }

    public boolean isShort() {
        return types.size() <= MOST_OPEN;
    }

    /** For who has a minute. */
    public String summary() {
        if (types.isEmpty()) {
            return "no mutable data passes a public member";
        }
        StringBuilder text = new StringBuilder("mutable data passes " + passages + " times, at "
                + (types.size() == 1 ? "1 type: " : types.size() + " types: "));
        for (int i = 0; i < verdicts.size(); i++) {
            text.append(i == 0 ? "" : ", ")
                    .append(verdicts.get(i).passages())
                    .append(' ')
                    .append(verdicts.get(i).verdict());
        }
        return text.toString();
    }
}
