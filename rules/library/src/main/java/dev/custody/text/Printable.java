package dev.custody.text;

/**
 * Text made safe and regular for a terminal. Class files may carry any character in their names; an escape sequence in one
 * must not reach the terminal.
 */
public final class Printable {
    private static final String TAB = "    ";
    private static final char ELLIPSIS = '\u2026';
    private static final char ARROW = '\u2192';

    private Printable() {}

    /**
     * The same text with tabs as four spaces, ellipsis and arrow in ASCII, marks that turn its direction spelt out, and other
     * control characters as question marks.
     */
    public static String of(String text) {
        String straight = DirectionMarks.speltOut(text);
        StringBuilder printable = new StringBuilder(straight.length());
        for (int i = 0; i < straight.length(); i++) {
            char c = straight.charAt(i);
            if (c == '\t') {
                printable.append(TAB);
            } else if (c == ELLIPSIS) {
                printable.append("..."); // consoles without UTF-8 show a question mark
            } else if (c == ARROW) {
                printable.append("->");
            } else {
                printable.append(Character.isISOControl(c) ? '?' : c);
            }
        }
        return printable.toString();
    }
}
