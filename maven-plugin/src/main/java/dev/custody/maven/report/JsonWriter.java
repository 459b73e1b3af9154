package dev.custody.maven.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Consumer;

/**
 * Writes JSON as it comes, two blanks a level. Lambdas hold what is inside an object or array, so that none stays open.
 * Failures to write are {@link UncheckedIOException}s.
 */
final class JsonWriter {
    private static final char FIRST_PRINTABLE = ' ';

    private final Appendable out;
    private int depth;
    private boolean first = true;

    JsonWriter(Appendable out) {
        this.out = out;
    }

    /** The root, or an element of an array. */
    JsonWriter object(Consumer<JsonWriter> members) {
        separate();
        return nested('{', members, '}');
    }

    JsonWriter object(String name, Consumer<JsonWriter> members) {
        name(name);
        return nested('{', members, '}');
    }

    JsonWriter array(String name, Consumer<JsonWriter> elements) {
        name(name);
        return nested('[', elements, ']');
    }

    /** The root, when it is an array. */
    JsonWriter array(Consumer<JsonWriter> elements) {
        separate();
        return nested('[', elements, ']');
    }

    /** Ends the last line. */
    void endOfFile() {
        write("\n");
    }

    /** A string in an array. */
    JsonWriter element(String value) {
        separate();
        string(value);
        return this;
    }

    JsonWriter member(String name, String value) {
        name(name);
        string(value);
        return this;
    }

    JsonWriter member(String name, int value) {
        name(name);
        write(Integer.toString(value));
        return this;
    }

    JsonWriter member(String name, boolean value) {
        name(name);
        write(Boolean.toString(value));
        return this;
    }

    private JsonWriter nested(char open, Consumer<JsonWriter> content, char close) {
        write(String.valueOf(open));
        depth++;
        first = true;
        content.accept(this);
        depth--;
        if (!first) {
            newLine();
        }
        first = false;
        write(String.valueOf(close));
        return this;
    }

    private void name(String name) {
        separate();
        string(name);
        write(": ");
    }

    private void separate() {
        if (depth > 0) {
            write(first ? "" : ",");
            newLine();
        }
        first = false;
    }

    private void newLine() {
        write("\n" + "  ".repeat(depth));
    }

    private void string(String value) {
        StringBuilder quoted = new StringBuilder(value.length() + 2).append('"');
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            switch (c) {
                case '"' -> quoted.append("\\\"");
                case '\\' -> quoted.append("\\\\");
                case '\n' -> quoted.append("\\n");
                case '\t' -> quoted.append("\\t");
                default -> {
                    if (needsEscape(value, i)) {
                        quoted.append(String.format("\\u%04x", (int) c));
                    } else {
                        quoted.append(c);
                    }
                }
            }
        }
        write(quoted.append('"').toString());
    }

    /** Control characters, and halves of a surrogate pair, which UTF-8 cannot carry and class files may hold. */
    private static boolean needsEscape(String value, int index) {
        char c = value.charAt(index);
        if (!Character.isSurrogate(c)) {
            return c < FIRST_PRINTABLE;
        }
        boolean paired = Character.isHighSurrogate(c)
                ? index + 1 < value.length() && Character.isLowSurrogate(value.charAt(index + 1))
                : index > 0 && Character.isHighSurrogate(value.charAt(index - 1));
        return !paired;
    }

    private void write(String text) {
        try {
            out.append(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
