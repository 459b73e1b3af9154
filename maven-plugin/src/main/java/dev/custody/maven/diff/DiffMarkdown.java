package dev.custody.maven.diff;

import dev.custody.maven.report.MarkdownText;
import dev.custody.maven.report.ReportFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A difference as Markdown, for release notes and the comments of a pull request. */
public final class DiffMarkdown {
    /** More than this of one kind no comment has room for. */
    private static final int MOST = 100;

    private DiffMarkdown() {}

    /** Writes the file as a whole or not at all, making its folder when it is missing. */
    public static void write(ReviewDiff diff, Path file) throws IOException {
        String text = of(diff);
        ReportFile.write(file, out -> append(out, text));
    }

    private static void append(Appendable out, String text) {
        try {
            out.append(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String of(ReviewDiff diff) {
        List<String> lines = new ArrayList<>(List.of("## Custody: what changed", ""));
        if (diff.isEmpty()) {
            lines.add("Nothing: findings, state machines, shared state and boundaries are as they were.");
        }
        for (Chapter chapter : Chapter.values()) {
            ReviewDiff.Part part = diff.part(chapter);
            if (!part.isEmpty()) {
                add(chapter, part, lines);
            }
        }
        return String.join("\n", lines).stripTrailing() + "\n";
    }

    private static void add(Chapter chapter, ReviewDiff.Part part, List<String> lines) {
        lines.add("### " + chapter.title() + ": " + DiffText.counts(part));
        lines.add("");
        list("Came", part.came(), lines);
        list("Went", part.went(), lines);
        list("Changed", part.changed().stream().map(DiffMarkdown::changed).toList(), lines);
    }

    private static String changed(ReviewDiff.Changed changed) {
        List<String> parts = new ArrayList<>();
        if (!changed.before().isEmpty()) {
            parts.add("no longer " + String.join(", ", changed.before()));
        }
        if (!changed.after().isEmpty()) {
            parts.add("now " + String.join(", ", changed.after()));
        }
        return changed.title() + " (" + String.join("; ", parts) + ")";
    }

    private static void list(String head, List<String> titles, List<String> lines) {
        if (titles.isEmpty()) {
            return;
        }
        lines.add("**" + head + "**");
        lines.add("");
        titles.stream().limit(MOST).forEach(title -> lines.add("- " + MarkdownText.escaped(title)));
        if (titles.size() > MOST) {
            lines.add("- and " + (titles.size() - MOST) + " more");
        }
        lines.add("");
    }
}
