package dev.custody.maven.run;

import dev.custody.settings.Words;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/** A setting that takes one of a few words. */
public final class Choice {
    private Choice() {}

    /**
     * The value that a word stands for.
     *
     * @param property the setting, for the message
     * @param label the word of a value
     * @throws UsageException for any other word; the message names the nearest one, or all when none is near
     */
    public static <T> T of(String property, String word, T[] values, Function<T, String> label) {
        List<String> known = Arrays.stream(values).map(label).toList();
        int index = known.indexOf(word);
        if (index < 0) {
            throw new UsageException(property + ": unknown value '" + word + "'; " + Words.advice(word, known));
        }
        return values[index];
    }
}
