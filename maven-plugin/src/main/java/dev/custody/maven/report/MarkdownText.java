package dev.custody.maven.report;

import dev.custody.text.DirectionMarks;

/** Text in Markdown. */
public final class MarkdownText {
    private MarkdownText() {}

    /** Names of the code with nothing in them that Markdown or HTML would take for its own. */
    public static String escaped(String text) {
        StringBuilder result = new StringBuilder(text.length());
        DirectionMarks.speltOut(XmlText.of(text)).codePoints().forEach(c -> {
            switch (c) {
                case '<' -> result.append("&lt;");
                case '>' -> result.append("&gt;");
                case '&' -> result.append("&amp;");
                case '\n', '\r' -> result.append(' ');
                case '*', '_', '`', '[', ']', '\\', '#', '|', '~', '@' ->
                    result.append('\\').appendCodePoint(c);
                default -> result.appendCodePoint(c);
            }
        });
        return result.toString();
    }

    /** The same as code, in which nothing needs an escape but what would end it. */
    static String code(String text) {
        return "`" + DirectionMarks.speltOut(XmlText.of(text)).replaceAll("[`\\r\\n]", "'") + "`";
    }
}
