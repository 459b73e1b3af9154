package dev.custody.maven.report.html;

import dev.custody.facts.Place;
import dev.custody.maven.report.layout.Box;
import dev.custody.maven.report.layout.Graph.Size;
import dev.custody.text.MachineText;
import java.util.ArrayList;
import java.util.List;

/**
 * Text in a picture, set in a font whose letters are all as wide.
 *
 * @param lines short ones, at least one
 */
public record Label(List<String> lines) {
    private static final int MOST_LINES = 3;
    private static final int MOST_LETTERS = 30;
    private static final int LINE_HEIGHT = 15;
    private static final int PADDING = 3;
    private static final int STATE_WIDTH = 24;
    private static final int STATE_HEIGHT = 18;

    /** Of 12 pixel type; usual fonts take 0.6 of that, and letters of East Asian scripts the double. */
    private static final double LETTER_WIDTH = 7.3;

    private static final int FIRST_WIDE = 0x1100;

    public Label {
        lines = List.copyOf(lines);
    }

    static Label ofState(String name) {
        return new Label(List.of(shortened(name)));
    }

    /** Names of the methods that take an edge, without types. */
    static Label of(List<Place> ways) {
        return ofNames(MachineText.methods(ways));
    }

    /** Names below each other, the last ones counted where they are many. */
    static Label ofNames(List<String> names) {
        List<String> lines = new ArrayList<>();
        for (String name : names) {
            if (lines.size() == MOST_LINES - 1 && names.size() > MOST_LINES) {
                lines.add("and " + (names.size() - lines.size()) + " more");
                break;
            }
            lines.add(shortened(name));
        }
        return new Label(lines);
    }

    private static String shortened(String name) {
        return shortened(name, MOST_LETTERS);
    }

    static String shortened(String name, int most) {
        if (name.codePointCount(0, name.length()) <= most) {
            return name;
        }
        return name.substring(0, name.offsetByCodePoints(0, most - 1)) + "\u2026";
    }

    Size size() {
        double widest = lines.stream().mapToDouble(Label::width).max().orElse(0);
        return new Size((int) Math.ceil(widest) + 2 * PADDING, lines.size() * LINE_HEIGHT);
    }

    /** The same inside the box of a state. */
    Size boxed() {
        Size size = size();
        return new Size(size.width() + STATE_WIDTH, size.height() + STATE_HEIGHT);
    }

    /** Where the base line of a line stands, in pixels below the upper side of the room of a label. */
    static int baseLine(int line) {
        return (line + 1) * LINE_HEIGHT - PADDING - 1;
    }

    /** Where the base line of the first line stands in a box of {@link #boxed}. */
    int baseLineInside(Box box) {
        return box.y() + STATE_HEIGHT / 2 + baseLine(0);
    }

    private static double width(String line) {
        return line.codePoints()
                .mapToDouble(c -> c < FIRST_WIDE ? LETTER_WIDTH : 2 * LETTER_WIDTH)
                .sum();
    }
}
