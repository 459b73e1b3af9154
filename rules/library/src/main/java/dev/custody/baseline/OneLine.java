package dev.custody.baseline;

/** Text that may hold anything, as class files' names do, in a form without line breaks and halves of characters. */
final class OneLine {
    private static final int HEX = 16;
    private static final int DIGITS = 4;

    private OneLine() {}

    static String of(String text) {
        StringBuilder line = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean plain = c != '\\' && !Character.isISOControl(c) && !Character.isSurrogate(c) && !isLineEnd(c);
            if (plain) {
                line.append(c);
            } else {
                line.append(String.format("\\u%04x", (int) c));
            }
        }
        return line.toString();
    }

    /** Unicode's line and paragraph separators, at which some editors break lines. */
    private static boolean isLineEnd(char c) {
        return Character.getType(c) == Character.LINE_SEPARATOR
                || Character.getType(c) == Character.PARAGRAPH_SEPARATOR;
    }

    /** The text that a line stands for; what is no escape of ours stays as it is. */
    static String read(String line) {
        StringBuilder text = new StringBuilder(line.length());
        int at = 0;
        while (at < line.length()) {
            if (isEscape(line, at)) {
                text.append((char) Integer.parseInt(line.substring(at + 2, at + 2 + DIGITS), HEX));
                at += 2 + DIGITS;
            } else {
                text.append(line.charAt(at));
                at++;
            }
        }
        return text.toString();
    }

    private static boolean isEscape(String line, int at) {
        return line.startsWith("\\u", at)
                && line.length() >= at + 2 + DIGITS
                && line.substring(at + 2, at + 2 + DIGITS).chars().allMatch(c -> Character.digit(c, HEX) >= 0);
    }
}
