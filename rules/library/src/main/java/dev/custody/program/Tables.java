package dev.custody.program;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.StringTokenizer;

/** The tables of known types and methods under {@code dev/custody/tables}: one entry a line, {@code #} starts a comment. */
public final class Tables {
    private Tables() {}

    /** Entries of a table in file order, trimmed, without comments and empty lines. */
    public static List<String> lines(String table) {
        String resource = "/dev/custody/tables/" + table;
        try (InputStream in = Tables.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("the jar of custody-rules has no " + resource);
            }
            BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            return reader.lines()
                    .map(Tables::withoutComment)
                    .filter(line -> !line.isEmpty())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The parts of an entry that spaces separate. */
    public static List<String> words(String entry) {
        List<String> words = new ArrayList<>(2);
        StringTokenizer parts = new StringTokenizer(entry);
        while (parts.hasMoreTokens()) {
            words.add(parts.nextToken());
        }
        return words;
    }

    private static String withoutComment(String line) {
        int comment = line.indexOf('#');
        return (comment < 0 ? line : line.substring(0, comment)).strip();
    }
}
