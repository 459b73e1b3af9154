package dev.custody.maven.diff;

import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/**
 * One thing of a review.
 *
 * @param key the same in both reviews where it is the same thing
 * @param title as a person says it
 * @param traits what may change about it, a sentence each, sorted; no lines of files, which move
 */
record Item(String key, String title, List<String> traits) {
    Item(String key, String title, Collection<String> traits) {
        this(key, title, List.copyOf(new TreeSet<>(traits)));
    }

    Item {
        traits = List.copyOf(traits);
    }

    /** Traits that the other one has not. */
    List<String> traitsNotOf(Item other) {
        return traits.stream().filter(trait -> !other.traits.contains(trait)).toList();
    }
}
