package dev.custody.maven.report.html;

import dev.custody.maven.report.layout.Box;
import dev.custody.maven.report.layout.Point;
import dev.custody.maven.report.layout.Route;
import java.util.List;

/**
 * An arrow as SVG draws it.
 *
 * @param line path data of its way
 * @param head path data of its tip
 * @param label the methods that take it, empty for the arrow that shows where objects start
 * @param box room of the label
 * @param kind name of its style: {@code sure} or {@code opaque}, and {@code reported} behind it
 */
public record Arrow(String line, String head, List<String> label, Box box, String kind) {
    private static final int TIP_LENGTH = 8;
    private static final int TIP_WIDTH = 4;

    public Arrow {
        label = List.copyOf(label);
    }

    /** Where the base line of one of the label's lines stands, from the top of the picture. */
    public int lineY(int line) {
        return box.y() + Label.baseLine(line);
    }

    static Arrow plain(Route route) {
        return new Arrow(line(route), head(route), List.of(), route.label(), "sure");
    }

    static Arrow of(DrawnEdge edge, Route route, Reported reported) {
        String certainty = edge.opaque() ? "opaque" : "sure";
        String kind = reported.containAny(edge.ways()) ? certainty + " reported" : certainty;
        return new Arrow(line(route), head(route), Label.of(edge.ways()).lines(), route.label(), kind);
    }

    /** Straight through layers, curved between them; leaves and arrives upright. */
    private static String line(Route route) {
        List<Point> points = route.points();
        StringBuilder path = new StringBuilder("M").append(at(points.get(0)));
        for (int i = 1; i < points.size(); i++) {
            Point from = points.get(i - 1);
            Point to = points.get(i);
            boolean straight = from.x() == to.x();
            int middle = (from.y() + to.y()) / 2;
            path.append(
                            straight
                                    ? "L"
                                    : "C" + at(new Point(from.x(), middle)) + " " + at(new Point(to.x(), middle)) + " ")
                    .append(at(to));
        }
        return path.toString();
    }

    private static String head(Route route) {
        Point tip = route.head();
        int base = route.upward() ? tip.y() + TIP_LENGTH : tip.y() - TIP_LENGTH;
        return "M" + at(tip) + "L" + at(new Point(tip.x() - TIP_WIDTH, base)) + "L"
                + at(new Point(tip.x() + TIP_WIDTH, base)) + "Z";
    }

    private static String at(Point point) {
        return point.x() + "," + point.y();
    }
}
