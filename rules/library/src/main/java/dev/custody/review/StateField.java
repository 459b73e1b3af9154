package dev.custody.review;

import dev.custody.facts.Place;
import java.util.Comparator;
import java.util.List;

/**
 * A field that belongs to something that a process has once.
 *
 * @param place where it is declared, which may be a type above its owner's
 * @param isStatic whether the type has it rather than an object
 * @param type of the value as source code says it
 * @param mutability the word for how the value changes: {@code immutable}, {@code fixed}, {@code thread-safe}, {@code unknown},
 *     {@code mutable}
 * @param reason the way from the field to what made that verdict; empty where the type itself is the reason
 * @param protection what keeps threads from seeing it half changed
 * @param changes by place; empty when nobody is seen to change it
 */
public record StateField(
        Place place,
        boolean isStatic,
        String type,
        String mutability,
        String reason,
        Protection protection,
        List<StateChange> changes)
        implements Comparable<StateField> {
    private static final Comparator<StateField> ORDER = Comparator.comparing((StateField field) -> !field.isChanging())
            .thenComparing(field -> field.protection)
            .thenComparing(field -> field.place.qualifiedName())
            .thenComparing(StateField::type);

    public StateField {
        changes = changes.stream().distinct().sorted().toList();
    }

    public String name() {
        return place.member();
    }

    /** Whether it changes once its owner is there. */
    public boolean isChanging() {
        return protection != Protection.UNCHANGED;
    }

    /** What changes first, the least protected first. */
    @Override
    public int compareTo(StateField other) {
        return ORDER.compare(this, other);
    }
}
