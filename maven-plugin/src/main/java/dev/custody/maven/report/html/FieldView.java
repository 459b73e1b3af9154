package dev.custody.maven.report.html;

import dev.custody.facts.Names;
import dev.custody.review.FindingsOn;
import dev.custody.review.Protection;
import dev.custody.review.StateChange;
import dev.custody.review.StateField;
import dev.custody.review.StateOwner;
import java.util.List;

/**
 * Shared state that changes.
 *
 * @param name with the type that declares it where that is not the owner
 * @param way from the field to what changes, empty where that is the field itself
 * @param changedBy methods, those of other types with their type; each once, by place
 */
public record FieldView(
        String name,
        String type,
        Protection protection,
        String mutability,
        String way,
        List<String> changedBy,
        List<Reference> findings) {
    private static final String ARROW = " → ";

    public FieldView {
        changedBy = List.copyOf(changedBy);
        findings = List.copyOf(findings);
    }

    static FieldView of(StateField field, StateOwner owner, FindingsOn findings) {
        boolean own = field.place().type().equals(owner.type());
        return new FieldView(
                own ? field.name() : field.place().shortName(),
                field.type(),
                field.protection(),
                field.mutability(),
                field.reason().contains(ARROW) ? field.reason() : "",
                field.changes().stream()
                        .map(change -> method(change, owner))
                        .distinct()
                        .toList(),
                Reference.to(findings.about(field)));
    }

    private static String method(StateChange change, StateOwner owner) {
        String member = change.place().member().replaceAll("\\(.*", "()");
        if (member.equals("<clinit>()")) {
            member = "static { }";
        }
        String type = change.place().type();
        String simple = Names.simple(Names.toInternal(type));
        if (member.equals("<init>()")) {
            return "new " + simple + "()";
        }
        return type.equals(owner.type()) ? member : simple + "." + member;
    }

    /** Whether nothing is known to protect it. */
    public boolean isUnguarded() {
        return protection == Protection.UNGUARDED || protection == Protection.PARTLY_LOCKED;
    }
}
