package dev.custody.program.domaintype;

import dev.custody.facts.MethodFacts;

/**
 * A sum, difference or product of amounts that a method returns or keeps, and that nothing holds within bounds.
 *
 * @param line of the return or assignment
 * @param operator {@code +}, {@code -} or {@code *}
 * @param left first operand as source code may say it
 * @param kept name of the field it goes to; empty when the method returns it
 */
public record UncheckedResult(MethodFacts method, int line, String operator, String left, String right, String kept) {
    /** Name of the method of {@link Math} that throws instead of wrapping around. */
    public String exactMethod() {
        return switch (operator) {
            case "+" -> "addExact";
            case "-" -> "subtractExact";
            default -> "multiplyExact";
        };
    }
}
