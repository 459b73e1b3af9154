package dev.custody.maven.report;

import dev.custody.text.DirectionMarks;
import gg.jte.TemplateOutput;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;

/**
 * Where templates write to: text that UTF-8 and HTML can hold, and in which nothing turns the direction of what follows.
 * Failures to write are {@link UncheckedIOException}s.
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
            out.write(DirectionMarks.speltOut(XmlText.of(value.substring(from, to))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
