package dev.custody.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Lines of one source file with a gutter of line numbers and something underlined in each. */
final class Excerpt {
    /** Longer lines are cut around what is underlined: with a gutter of four digits they fill a terminal of 80 columns. */
    private static final int WIDTH = 72;

    private static final String CUT = "...";

    private final Style style;
    private final String margin;

    /** @param margin blanks, one more than the longest line number has digits */
    Excerpt(Style style, String margin) {
        this.style = style;
        this.margin = margin;
    }

    /**
     * A line that is shown.
     *
     * @param number from 1
     * @param text printable
     * @param underline what to point at
     * @param pen the character that underlines
     * @param ink colour of the underlining and its label
     * @param label what stands behind the underlining or, where there is no room, below it; may be empty
     */
    record Line(int number, String text, Span underline, char pen, Ink ink, String label) {
        boolean hasRoomForLabel() {
            return label.length() <= WIDTH;
        }

        private boolean hasRoomBehind() {
            return underline.to() + 1 + label.length() <= WIDTH;
        }

        /** The same line without what the width has no room for. */
        Line cut() {
            if (text.length() <= WIDTH) {
                return this;
            }
            Span shown = visible(text, underline, WIDTH - 2 * CUT.length());
            String cut = head(shown) + text.substring(shown.from(), shown.to()) + tail(text, shown);
            Span visible = new Span(underline.from(), Math.min(underline.to(), shown.to()));
            return new Line(number, cut, visible.shifted(head(shown).length() - shown.from()), pen, ink, label);
        }
    }

    /** The part of a line that the width has room for, with the mark in its middle where it can be. */
    static Span visible(String text, Span mark, int width) {
        int from = Math.max(0, Math.min(mark.from() - width / 2, text.length() - width));
        return new Span(from, Math.min(text.length(), from + width));
    }

    /** Dots before a part that does not begin with its line. */
    static String head(Span shown) {
        return shown.from() > 0 ? CUT : "";
    }

    /** Dots behind a part that does not end with its line. */
    static String tail(String text, Span shown) {
        return shown.to() < text.length() ? CUT : "";
    }

    /** The lines by number, a blank gutter before them, dots where some are left out. */
    List<String> render(List<Line> lines) {
        List<String> rendered = new ArrayList<>();
        rendered.add(gutter(""));
        int previous = 0;
        for (Line line :
                lines.stream().sorted(Comparator.comparingInt(Line::number)).toList()) {
            if (previous > 0 && line.number() > previous + 1) {
                rendered.add(style.paint(Ink.FAINT, CUT));
            }
            previous = line.number();
            Line cut = line.cut();
            rendered.add((gutter(Integer.toString(cut.number())) + " " + cut.text()).stripTrailing());
            underlining(cut).forEach(below -> rendered.add(gutter("") + " " + below));
        }
        return rendered;
    }

    /** The marks with the label behind them or, on a line of its own, below them and as far left as it needs. */
    private List<String> underlining(Line line) {
        Span span = line.underline();
        String pen = String.valueOf(line.pen()).repeat(Math.max(1, span.length()));
        String label = line.label();
        String blank = " ".repeat(span.from());
        if (label.isEmpty() || line.hasRoomBehind()) {
            return List.of(blank + style.paint(line.ink(), label.isEmpty() ? pen : pen + " " + label));
        }
        int from = Math.max(0, Math.min(span.from(), WIDTH - label.length()));
        return List.of(blank + style.paint(line.ink(), pen), " ".repeat(from) + style.paint(line.ink(), label));
    }

    private String gutter(String number) {
        String padded = " ".repeat(margin.length() - 1 - number.length()) + number;
        return style.paint(Ink.FAINT, padded + " |");
    }
}
