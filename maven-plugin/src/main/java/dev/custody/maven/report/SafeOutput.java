package dev.custody.maven.report;

import gg.jte.TemplateOutput;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.Locale;

/**
 * Where templates write to: text that UTF-8 and HTML can hold, and in which nothing turns the direction of what follows. A name
 * with a right-to-left override would show code other than it is (CVE-2021-42574), so such marks are spelt out. Failures to
 * write are {@link UncheckedIOException}s.
 */
final class SafeOutput implements TemplateOutput {
    private final Writer out;

    SafeOutput(Writer out) {
        this.out = out;
    }

    @Override
    public void writeContent(String value) {
        writeContent(value, 0, value.length());
    }

    @Override
    public void writeContent(String value, int from, int to) {
        try {
            out.write(safe(value.substring(from, to)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String safe(String text) {
        String allowed = XmlText.of(text);
        if (allowed.codePoints().noneMatch(SafeOutput::turnsDirection)) {
            return allowed;
        }
        StringBuilder safe = new StringBuilder(allowed.length());
        allowed.codePoints().forEach(c -> {
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
