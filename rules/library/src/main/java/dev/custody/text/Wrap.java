package dev.custody.text;

import java.util.ArrayList;
import java.util.List;

/** Breaks our own sentences at blanks, so that they fit a terminal of 80 columns. */
final class Wrap {
    private static final int WIDTH = 80;

    private Wrap() {}

    /**
     * The text behind a prefix, further lines indented to the same column. A word longer than a line stays in one piece.
     *
     * @param prefix stands before the first line, not counted as text
     */
    static List<String> behind(String prefix, String text) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder(prefix);
        boolean fresh = true;
        for (String word : Printable.of(text).split(" ", -1)) {
            if (!fresh && line.length() + 1 + word.length() > WIDTH) {
                lines.add(line.toString());
                line = new StringBuilder(" ".repeat(prefix.length()));
                fresh = true;
            }
            line.append(fresh ? "" : " ").append(word);
            fresh = false;
        }
        lines.add(line.toString());
        return lines;
    }
}
