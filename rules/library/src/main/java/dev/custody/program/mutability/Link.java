package dev.custody.program.mutability;

import dev.custody.facts.FieldRef;
import dev.custody.facts.MethodFacts;
import java.util.Optional;

/**
 * One field on the way from an object to what changes in it.
 *
 * @param type of the value as source code says it, as far as that is known
 * @param cause what changes it; empty when the change is further down, or nobody is seen to make one
 */
public record Link(FieldRef field, String type, Optional<Cause> cause) {

    /**
     * A change.
     *
     * @param method that makes it
     * @param line of the change, 0 when unknown
     * @param assigns whether the field is assigned rather than the contents of its value changed
     */
    public record Cause(MethodFacts method, int line, boolean assigns) {
        @Override
        public String toString() {
            String how = (assigns ? "assigned by " : "changed by ") + method.ref();
            return line > 0 ? how + " at line " + line : how;
        }
    }

    /** As a path shows it: {@code PriceCatalog.prices: HashMap, changed by PriceCatalog.reload() at line 41}. */
    @Override
    public String toString() {
        String text = field + ": " + type;
        return cause.map(made -> text + ", " + made).orElse(text);
    }
}
