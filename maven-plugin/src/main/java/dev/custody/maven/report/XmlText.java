package dev.custody.maven.report;

/** Text that XML 1.0 and UTF-8 can hold; class files may have names that they cannot. */
final class XmlText {
    private static final int REPLACEMENT = 0xFFFD;

    private XmlText() {}

    /** The text with every character that is none of XML's (XML 1.0, 2.2) replaced. */
    static String of(String text) {
        StringBuilder result = new StringBuilder(text.length());
        text.codePoints().map(c -> isAllowed(c) ? c : REPLACEMENT).forEach(result::appendCodePoint);
        return result.toString();
    }

    private static boolean isAllowed(int c) {
        return c == '\t'
                || c == '\n'
                || (c >= 0x20 && c <= 0xD7FF)
                || (c >= 0xE000 && c <= 0xFFFD)
                || (c >= 0x10000 && c <= 0x10FFFF);
    }
}
