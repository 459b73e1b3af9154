package dev.custody.program.state;

import dev.custody.facts.FieldRef;
import dev.custody.facts.MethodFacts;
import java.util.Optional;

/**
 * Code outside a type that decides about its state.
 *
 * @param writer the method with the assignment or the call
 * @param line of it
 * @param state the field, by its declaration
 * @param standing how sure it is that this is a business state
 * @param written name of the constant that is written; empty when it is no single one
 * @param setter name of the setter that is called, where the type lies outside the analysed code; empty for an assignment
 */
public record ForeignWrite(
        MethodFacts writer,
        int line,
        FieldRef state,
        StateField.Standing standing,
        Optional<String> written,
        Optional<String> setter) {}
