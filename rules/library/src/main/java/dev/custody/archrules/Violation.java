package dev.custody.archrules;

import java.util.Collection;
import java.util.List;

/**
 * One thing that ArchUnit holds against the classes.
 *
 * @param text in ArchUnit's words, perhaps of several lines
 * @param objects what it is about, in ArchUnit's terms and in no order; empty where only the text tells
 * @param rule what is violated, in ArchUnit's words; empty where that is what the member says anyway
 */
record Violation(String text, List<Object> objects, String rule) {
    private static final String NOTHING_JUDGED = "failed to check any classes";

    Violation {
        objects = List.copyOf(objects);
    }

    static Violation of(String text, Collection<?> objects) {
        return new Violation(text, List.copyOf(objects), "");
    }

    /** Whether the rule found no class to judge, which is a violation of its own unless somebody allows it. */
    boolean isOfNothing() {
        return text.contains(NOTHING_JUDGED);
    }
}
