package dev.custody.program.state;

import dev.custody.facts.Values;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A switch over an enum as its source says it, whatever the compiler made of it.
 *
 * @param block that ends in the switch, the last one where compilers need several
 * @param line of it
 * @param selector what is switched over
 * @param states the enum
 * @param targets block by label, for every label that the class file shows
 * @param fallback block of the default, or behind the switch where there is none
 */
record StateSwitch(
        int block, int line, Values selector, FiniteType states, Map<String, Integer> targets, int fallback) {
    StateSwitch {
        targets = Map.copyOf(targets);
    }

    /** Labels whose code is not just what happens anyway: an empty case at the end looks like none. */
    List<String> handled() {
        List<String> handled = new ArrayList<>();
        for (String constant : states.constants()) {
            if (target(constant) != fallback) {
                handled.add(constant);
            }
        }
        return handled;
    }

    /** Block that a constant leads to. */
    int target(String constant) {
        return targets.getOrDefault(constant, fallback);
    }

    /** Constants that no label names. */
    List<String> missing() {
        List<String> missing = new ArrayList<>();
        for (String constant : states.constants()) {
            if (!targets.containsKey(constant)) {
                missing.add(constant);
            }
        }
        return missing;
    }
}
