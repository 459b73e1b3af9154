package dev.custody.maven.report.html;

import dev.custody.maven.report.layout.Box;
import dev.custody.maven.report.layout.Graph.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Shared state as shapes, in pixels: a frame a package, in it owners to the left, their state in the middle, who changes it to
 * the right. Owners stand by name, so that equal input gives an equal picture.
 *
 * @param lines paths from owners to their state and from who changes it to it
 * @param tips heads of the latter
 */
public record StateDrawing(
        int width, int height, List<Frame> frames, List<Block> blocks, List<Line> lines, List<Line> tips) {
    private static final int GAP = 44;
    private static final int ROW_GAP = 10;
    private static final int MARGIN = 10;
    private static final int TITLE = 26;
    private static final int TIP = 8;
    private static final int MOST_LETTERS = 42;

    /** A package and its room. */
    public record Frame(Box box, String name) {}

    /** A box with text in it; {@code kind} names its style. */
    public record Block(Box box, String kind, List<String> text) {
        public Block {
            text = List.copyOf(text);
        }

        /** Where the base line of a line of text stands. */
        public int lineY(int line) {
            return new Label(text).baseLineInside(box) + Label.baseLine(line) - Label.baseLine(0);
        }
    }

    /** A path of SVG. */
    public record Line(String path, String kind) {}

    public StateDrawing {
        frames = List.copyOf(frames);
        blocks = List.copyOf(blocks);
        lines = List.copyOf(lines);
        tips = List.copyOf(tips);
    }

    /** @param owners of state that changes, at least one */
    static StateDrawing of(List<OwnerView> owners) {
        Map<String, List<OwnerView>> byPackage = new TreeMap<>();
        owners.forEach(owner -> byPackage
                .computeIfAbsent(owner.packageName(), name -> new ArrayList<>())
                .add(owner));
        Pen pen = new Pen(owners);
        byPackage.forEach(pen::drawPackage);
        return pen.drawing();
    }

    private static Label label(OwnerView owner) {
        return new Label(List.of(Label.shortened(owner.name(), MOST_LETTERS), owner.kind()));
    }

    private static Label label(FieldView field) {
        return new Label(List.of(
                Label.shortened(field.name() + ": " + field.type(), MOST_LETTERS),
                field.protection().title()));
    }

    private static String kind(OwnerView owner, FieldView field) {
        if (!owner.findings().isEmpty() || !field.findings().isEmpty()) {
            return "state reported";
        }
        return field.isUnguarded() ? "state" : "state guarded";
    }

    /** Draws from top to bottom; three columns as wide as the widest of their blocks. */
    private static final class Pen {
        private final int ownerWidth;
        private final int fieldWidth;
        private final int changerWidth;
        private final List<Frame> frames = new ArrayList<>();
        private final List<Block> blocks = new ArrayList<>();
        private final List<Line> lines = new ArrayList<>();
        private final List<Line> tips = new ArrayList<>();
        private int y = 1;

        Pen(List<OwnerView> owners) {
            int widestOwner = 0;
            int widestField = 0;
            int widestChanger = 0;
            for (OwnerView owner : owners) {
                widestOwner = Math.max(widestOwner, label(owner).boxed().width());
                for (FieldView field : owner.changing()) {
                    widestField = Math.max(widestField, label(field).boxed().width());
                    widestChanger = Math.max(widestChanger, changers(field).width());
                }
            }
            this.ownerWidth = widestOwner;
            this.fieldWidth = widestField;
            this.changerWidth = widestChanger;
        }

        private static Size changers(FieldView field) {
            return field.changedBy().isEmpty()
                    ? new Size(0, 0)
                    : Label.ofNames(field.changedBy()).boxed();
        }

        private int fieldX() {
            return 1 + MARGIN + ownerWidth + GAP;
        }

        private int changerX() {
            return fieldX() + fieldWidth + GAP;
        }

        private int width() {
            return (changerWidth == 0 ? fieldX() + fieldWidth : changerX() + changerWidth) + MARGIN + 1;
        }

        void drawPackage(String name, List<OwnerView> owners) {
            int top = y;
            y += TITLE;
            owners.stream()
                    .sorted((one, other) -> one.name().compareTo(other.name()))
                    .forEach(this::drawOwner);
            frames.add(new Frame(new Box(1, top, width() - 2, y - top), name.isEmpty() ? "(no package)" : name));
            y += ROW_GAP;
        }

        private void drawOwner(OwnerView owner) {
            Size size = label(owner).boxed();
            int top = y;
            List<Integer> middles = new ArrayList<>();
            for (FieldView field : owner.changing()) {
                middles.add(drawField(owner, field));
            }
            y = Math.max(y, top + size.height() + ROW_GAP);
            int middle = (middles.get(0) + middles.get(middles.size() - 1)) / 2;
            Box box = new Box(1 + MARGIN, middle - size.height() / 2, ownerWidth, size.height());
            blocks.add(new Block(box, "owner", label(owner).lines()));
            int from = box.x() + box.width();
            int bend = from + GAP / 2;
            for (int to : middles) {
                lines.add(new Line("M" + from + "," + middle + "H" + bend + "V" + to + "H" + fieldX(), "sure"));
            }
        }

        /** @return the middle of its row */
        private int drawField(OwnerView owner, FieldView field) {
            Size size = label(field).boxed();
            Size changers = changers(field);
            int height = Math.max(size.height(), changers.height());
            int middle = y + height / 2;
            Box box = new Box(fieldX(), middle - size.height() / 2, fieldWidth, size.height());
            blocks.add(new Block(box, kind(owner, field), label(field).lines()));
            if (changers.height() > 0) {
                Box by = new Box(changerX(), middle - changers.height() / 2, changers.width(), changers.height());
                blocks.add(new Block(
                        by, "changer", Label.ofNames(field.changedBy()).lines()));
                int to = fieldX() + fieldWidth;
                lines.add(new Line("M" + by.x() + "," + middle + "H" + (to + TIP), "sure"));
                tips.add(new Line("M" + to + "," + middle + "l" + TIP + "," + -TIP / 2 + "v" + TIP + "z", "tip"));
            }
            y += height + ROW_GAP;
            return middle;
        }

        StateDrawing drawing() {
            return new StateDrawing(width(), y - ROW_GAP + 1, frames, blocks, lines, tips);
        }
    }
}
