package dev.custody.maven;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.maven.plugin.MojoExecutionException;

/** A setting that takes one of a few words. */
final class Choice {
    private Choice() {}

    /**
     * The value that a word stands for.
     *
     * @param property the setting, for the message
     * @param label the word of a value
     * @throws MojoExecutionException for any other word; the message names the nearest one, or all when none is near
     */
    static <T> T of(String property, String word, T[] values, Function<T, String> label) throws MojoExecutionException {
        List<String> known = Arrays.stream(values).map(label).toList();
        int index = known.indexOf(word);
        if (index < 0) {
            throw new MojoExecutionException(property + ": unknown value '" + word + "'; " + advice(word, known));
        }
        return values[index];
    }

    private static String advice(String word, List<String> known) {
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
