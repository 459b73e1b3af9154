package dev.custody.engine;

import dev.custody.rule.Element;

/** How much a rule had before it: so many elements of a kind. */
public record Judged(Element element, int count) {
    /** As a person says it: {@code 12 static fields}. */
    public String text() {
        return element.counted(count);
    }
}
