package dev.custody.maven.report.html;

import dev.custody.review.FindingsOn;
import dev.custody.review.StateField;
import dev.custody.review.StateOwner;
import java.util.Comparator;
import java.util.List;

/**
 * Something that a process has once, with its state.
 *
 * @param id anchor, the same as long as the type keeps its name
 * @param kind what makes it the only one, in words
 * @param changing its fields that change, the least protected first
 * @param resting names of those that do not
 * @param findings those about the owner as a whole
 */
public record OwnerView(
        String id,
        String name,
        String packageName,
        String kind,
        List<FieldView> changing,
        List<String> resting,
        List<Reference> findings) {
    /** Reported ones first, then the least protected, then by package and name. */
    private static final Comparator<OwnerView> ORDER = Comparator.comparing((OwnerView owner) -> !owner.isReported())
            .thenComparing(owner -> owner.changing.get(0).protection())
            .thenComparing(OwnerView::packageName)
            .thenComparing(OwnerView::name);

    public OwnerView {
        changing = List.copyOf(changing);
        resting = List.copyOf(resting);
        findings = List.copyOf(findings);
    }

    static OwnerView of(StateOwner owner, FindingsOn findings) {
        List<FieldView> changing = owner.fields().stream()
                .filter(StateField::isChanging)
                .map(field -> FieldView.of(field, owner, findings))
                .toList();
        return new OwnerView(
                "s-" + owner.type(),
                owner.name(),
                Packages.of(owner.place()),
                owner.kind().title(),
                changing,
                owner.fields().stream()
                        .filter(field -> !field.isChanging())
                        .map(StateField::name)
                        .toList(),
                Reference.to(findings.about(owner)));
    }

    /** Whether some finding is about it or its state. */
    public boolean isReported() {
        return !findings.isEmpty()
                || changing.stream().anyMatch(field -> !field.findings().isEmpty());
    }

    /** As pages list those that change. */
    static Comparator<OwnerView> order() {
        return ORDER;
    }
}
