package dev.custody.text;

import java.util.Locale;

/**
 * Marks that turn the direction of the text behind them. A name with a right-to-left override would show code other than it is
 * (CVE-2021-42574), so whatever people read has such marks spelt out.
 */
public final class DirectionMarks {
    private DirectionMarks() {}

    /** The same text with every mark as an escape such as {@code \u005cu202e}. */
    public static String speltOut(String text) {
        if (text.codePoints().noneMatch(DirectionMarks::turnsDirection)) {
            return text;
        }
        StringBuilder safe = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            if (turnsDirection(c)) {
                safe.append(String.format(Locale.ROOT, "\\u%04x", c));
            } else {
                safe.appendCodePoint(c);
            }
        });
        return safe.toString();
    }

    /** Explicit directional formatting of the Unicode Bidirectional Algorithm (UAX 9, 2). */
    private static boolean turnsDirection(int c) {
        return c == 0x061C
                || c == 0x200E
                || c == 0x200F
                || (c >= 0x202A && c <= 0x202E)
                || (c >= 0x2066 && c <= 0x2069);
    }
}
