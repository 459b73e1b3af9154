package dev.custody.text;

import java.util.List;

/**
 * Some lines of a source file around one that matters, for reports that draw them by their own means.
 *
 * @param lines in order, without gaps; empty when the source is not there
 */
public record SourceExcerpt(List<Line> lines) {
    /**
     * One line in three parts, which together are the line with its control characters replaced.
     *
     * @param number from 1
     * @param before what stands before the marked part; the whole line where nothing is marked
     * @param marked what the finding or step is about; empty in all lines but one
     * @param after what stands behind the marked part
     */
    public record Line(int number, String before, String marked, String after) {
        public boolean isMarked() {
            return !marked.isEmpty();
        }
    }

    public SourceExcerpt {
        lines = List.copyOf(lines);
    }

    /** Of a source that is not there. */
    static SourceExcerpt none() {
        return new SourceExcerpt(List.of());
    }
}
