package dev.custody.maven.report;

/** Text in Markdown. */
public final class MarkdownText {
    private MarkdownText() {}

    /** Names of the code with nothing in them that Markdown or HTML would take for its own. */
    public static String escaped(String text) {
        StringBuilder result = new StringBuilder(text.length());
        XmlText.of(text).codePoints().forEach(c -> {
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
}
