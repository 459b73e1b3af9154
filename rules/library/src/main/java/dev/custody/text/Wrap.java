package dev.custody.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Breaks our own sentences at blanks, so that they fit a terminal of 80 columns. */
final class Wrap {
    private static final int WIDTH = 80;

    /** To be copied, and so in one piece. */
    private static final Pattern ANNOTATION = Pattern.compile("@\\w+\\([^()]*\\)");

    /** Stands for the blanks in such a piece while lines are broken. */
    private static final char HELD = '\u00a0';

    private Wrap() {}

    /**
     * The text behind a prefix, further lines indented to the same column. A word longer than a line stays in one piece, and so does
     * an annotation with its members.
     *
     * @param prefix stands before the first line, not counted as text
     */
    static List<String> behind(String prefix, String text) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder(prefix);
        boolean fresh = true;
        for (String word : held(Printable.of(text)).split(" ", -1)) {
            if (!fresh && line.length() + 1 + word.length() > WIDTH) {
                lines.add(line.toString());
                line = new StringBuilder(" ".repeat(prefix.length()));
                fresh = true;
            }
            line.append(fresh ? "" : " ").append(word);
            fresh = false;
        }
        lines.add(line.toString());
        lines.replaceAll(broken -> broken.replace(HELD, ' '));
        return lines;
    }

    private static String held(String text) {
        return ANNOTATION
                .matcher(text)
                .replaceAll(piece -> Matcher.quoteReplacement(piece.group().replace(' ', HELD)));
    }
}
