package dev.custody.maven;

import dev.custody.baseline.ModuleBaseline;
import dev.custody.text.Counts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** What became of a baseline, a line a rule. */
final class BaselineGrowth {
    private BaselineGrowth() {}

    /**
     * For example {@code Baseline custody-baseline.txt: 3 findings (+1)} and below it {@code leaked-internals 2 (+1)}.
     *
     * @param file as the console names it
     */
    static String between(ModuleBaseline before, ModuleBaseline after, String file) {
        Map<String, Integer> old = before.byRule();
        Map<String, Integer> now = after.byRule();
        Set<String> rules = new TreeSet<>(old.keySet());
        rules.addAll(now.keySet());
        int widest = rules.stream().mapToInt(String::length).max().orElse(0);
        List<String> lines = new ArrayList<>();
        int sum = after.entries().size();
        lines.add("Baseline " + file + ": " + Counts.of(sum, "finding")
                + change(before.entries().size(), sum));
        for (String rule : rules) {
            int count = now.getOrDefault(rule, 0);
            lines.add("  " + rule + " ".repeat(widest - rule.length() + 2) + count
                    + change(old.getOrDefault(rule, 0), count));
        }
        return String.join("\n", lines);
    }

    private static String change(int before, int after) {
        if (before == after) {
            return "";
        }
        return after > before ? " (+" + (after - before) + ")" : " (-" + (before - after) + ")";
    }
}
