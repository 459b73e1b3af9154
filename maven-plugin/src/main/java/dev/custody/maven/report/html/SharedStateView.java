package dev.custody.maven.report.html;

import dev.custody.review.FindingsOn;
import dev.custody.review.StateOwner;
import java.util.List;
import java.util.Optional;

/**
 * Everything that a process has once.
 *
 * @param changing owners of state that changes, those with findings first
 * @param resting the others, by name
 * @param drawing empty when there is nothing to draw
 * @param drawn how many owners are in the drawing
 */
public record SharedStateView(
        List<OwnerView> changing, List<OwnerView> resting, Optional<StateDrawing> drawing, int drawn) {
    /** More owners than this no picture makes readable. */
    private static final int MOST_DRAWN = 16;

    public SharedStateView {
        changing = List.copyOf(changing);
        resting = List.copyOf(resting);
    }

    static SharedStateView of(List<StateOwner> owners, FindingsOn findings) {
        List<OwnerView> all =
                owners.stream().map(owner -> OwnerView.of(owner, findings)).toList();
        List<OwnerView> changing = all.stream()
                .filter(owner -> !owner.changing().isEmpty())
                .sorted(OwnerView.order())
                .toList();
        List<OwnerView> drawn = changing.stream().limit(MOST_DRAWN).toList();
        return new SharedStateView(
                changing,
                all.stream().filter(owner -> owner.changing().isEmpty()).toList(),
                drawn.isEmpty() ? Optional.empty() : Optional.of(StateDrawing.of(drawn)),
                drawn.size());
    }

    public int owners() {
        return changing.size() + resting.size();
    }

    /** For who has a minute. */
    public String summary() {
        if (owners() == 0) {
            return "nothing that a process has once was found";
        }
        if (changing.isEmpty()) {
            return owners() + " owners, none of which has state that changes";
        }
        long fields =
                changing.stream().mapToLong(owner -> owner.changing().size()).sum();
        long unguarded = changing.stream()
                .flatMap(owner -> owner.changing().stream())
                .filter(FieldView::isUnguarded)
                .count();
        return changing.size() + " of " + owners() + " owners have state that changes: " + fields
                + (fields == 1 ? " field, " : " fields, ") + (unguarded == 0 ? "none" : unguarded) + " unguarded";
    }
}
