package dev.custody.maven.diff;

import dev.custody.text.Printable;
import java.util.ArrayList;
import java.util.List;

/** A difference as the console shows it: {@code +} came, {@code -} went, {@code ~} changed. */
public final class DiffText {
    private DiffText() {}

    /** One text a chapter that differs; empty when nothing does. */
    public static List<String> of(ReviewDiff diff) {
        List<String> blocks = new ArrayList<>();
        for (Chapter chapter : Chapter.values()) {
            ReviewDiff.Part part = diff.part(chapter);
            if (!part.isEmpty()) {
                blocks.add(block(chapter, part));
            }
        }
        return blocks;
    }

    private static String block(Chapter chapter, ReviewDiff.Part part) {
        StringBuilder text = new StringBuilder(chapter.title()).append(": ").append(counts(part));
        part.came().forEach(title -> line(text, "  + ", title));
        part.went().forEach(title -> line(text, "  - ", title));
        for (ReviewDiff.Changed changed : part.changed()) {
            line(text, "  ~ ", changed.title());
            changed.before().forEach(trait -> line(text, "      - ", trait));
            changed.after().forEach(trait -> line(text, "      + ", trait));
        }
        return text.toString();
    }

    private static void line(StringBuilder text, String mark, String content) {
        text.append('\n').append(mark).append(Printable.of(content));
    }

    /** {@code 2 came, 1 went}. */
    static String counts(ReviewDiff.Part part) {
        List<String> counts = new ArrayList<>();
        add(counts, part.came().size(), "came");
        add(counts, part.went().size(), "went");
        add(counts, part.changed().size(), "changed");
        return String.join(", ", counts);
    }

    private static void add(List<String> counts, int number, String what) {
        if (number > 0) {
            counts.add(number + " " + what);
        }
    }
}
