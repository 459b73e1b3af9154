package dev.custody.program;

import java.util.Optional;

/** How a value relates to what it comes from. */
public enum Via {
    /** It is the object itself. */
    WHOLE,
    /** Through it the object's contents can be changed: a sub-list, a key set, a synchronized wrapper. */
    VIEW,
    /** An unmodifiable view: changes of the object show, but nobody changes it from here. */
    READ_ONLY,
    /** Something that the object holds. */
    ELEMENT,
    /** Something that holds the object and lets it out: an {@code Optional}, a map entry. */
    WRAPPED,
    /** A new container with the same elements. */
    COPIED;

    /**
     * Relation of a value to the origin when it has this relation to something that has the other relation to it.
     *
     * @return empty when nobody can tell, or the origin is out of reach
     */
    Optional<Via> of(Via inner) {
        return switch (this) {
            case WHOLE -> Optional.of(inner);
            case VIEW ->
                switch (inner) {
                    case WHOLE, VIEW -> Optional.of(VIEW);
                    case READ_ONLY, ELEMENT, COPIED -> Optional.of(inner);
                    case WRAPPED -> Optional.empty();
                };
            case READ_ONLY ->
                switch (inner) {
                    case WHOLE, VIEW, READ_ONLY -> Optional.of(READ_ONLY);
                    case COPIED -> Optional.of(COPIED);
                    case ELEMENT, WRAPPED -> Optional.empty();
                };
            case ELEMENT -> Optional.of(inner == WRAPPED ? WHOLE : ELEMENT);
            case WRAPPED ->
                switch (inner) {
                    case WHOLE, VIEW, WRAPPED -> Optional.of(WRAPPED);
                    case READ_ONLY, ELEMENT, COPIED -> Optional.empty();
                };
            case COPIED ->
                switch (inner) {
                    case WHOLE, VIEW, READ_ONLY, COPIED -> Optional.of(COPIED);
                    case ELEMENT, WRAPPED -> Optional.empty();
                };
        };
    }
}
