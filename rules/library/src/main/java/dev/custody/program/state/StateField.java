package dev.custody.program.state;

import dev.custody.facts.FieldFacts;
import dev.custody.facts.FieldRef;
import dev.custody.program.Hierarchy;
import java.util.Optional;

/**
 * A field that holds the state of its object.
 *
 * @param field its declaration
 * @param states the enum of its values
 * @param cell whether the field is an atomic reference that holds the state
 * @param standing how sure it is that this is a business state
 */
public record StateField(FieldFacts field, FiniteType states, boolean cell, Standing standing) {
    /** Whether annotations or a domain package say that this is a state, rather than its name alone. */
    public boolean isDeclared() {
        return standing == Standing.DECLARED;
    }

    /** Whether an instruction that names a field means this one, by its own class or one below. */
    boolean isNamedBy(FieldRef named, Hierarchy hierarchy) {
        Optional<FieldFacts> declared = hierarchy.declaration(named);
        return declared.isPresent() && declared.get().ref().equals(field.ref());
    }

    /** How a field came to count as a state field: the terms of the catalogue. */
    public enum Standing {
        /** Annotations or a domain package say so. */
        DECLARED,
        /** Only its name says so. */
        INFERRED,
        /** Only its name says so, and its type guards it against threads or runs things. */
        MACHINERY
    }
}
