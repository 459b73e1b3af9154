package dev.custody.text;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A part of a line.
 *
 * @param from index of its first character
 * @param to index behind its last one
 */
record Span(int from, int to) {
    /** Where the first of the names that occurs as a word stands first; the line without its margins when none does. */
    static Span of(List<String> names, String line) {
        for (String name : names) {
            Matcher word = Pattern.compile("(?<![\\w$])" + Pattern.quote(name) + "(?![\\w$])")
                    .matcher(line);
            if (word.find()) {
                return new Span(word.start(), word.end());
            }
        }
        int end = line.stripTrailing().length();
        return new Span(Math.min(line.length() - line.stripLeading().length(), end), end);
    }

    Span shifted(int by) {
        return new Span(from + by, to + by);
    }

    int length() {
        return to - from;
    }
}
