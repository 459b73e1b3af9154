package dev.custody.settings;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.stream.Collectors;

/** Advice for a word that is none of those that are known. */
public final class Words {
    private Words() {}

    /** The nearest known word as a question, or all of them when none is near. */
    public static String advice(String word, Collection<String> known) {
        String nearest = known.stream()
                .min(Comparator.comparingInt(candidate -> distance(word, candidate)))
                .orElse("");
        boolean near = distance(word, nearest) <= nearest.length() / 2;
        if (near) {
            return "did you mean '" + nearest + "'?";
        }
        return known.stream().map(one -> "'" + one + "'").collect(Collectors.joining(", ", "it takes one of ", ""));
    }

    /** How many letters have to be added, dropped or replaced to get from one word to the other (Levenshtein). */
    private static int distance(String from, String to) {
        int[] previous = new int[to.length() + 1];
        Arrays.setAll(previous, length -> length);
        for (int i = 1; i <= from.length(); i++) {
            int[] current = new int[to.length() + 1];
            current[0] = i;
            for (int j = 1; j <= to.length(); j++) {
                int replaced = previous[j - 1] + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
                current[j] = Math.min(replaced, 1 + Math.min(previous[j], current[j - 1]));
            }
            previous = current;
        }
        return previous[to.length()];
    }
}
