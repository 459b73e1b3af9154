package dev.custody.maven.report.layout;

import java.util.List;

/**
 * The way of one link.
 *
 * @param points top to bottom: the lower side of the upper node, the upper and lower side of each layer passed through, the
 *     upper side of the lower node; an even number of them
 * @param upward whether the arrow's head is at the upper end
 * @param label room of its label, on the way; nothing wide for none
 */
public record Route(List<Point> points, boolean upward, Box label) {
    public Route {
        points = List.copyOf(points);
    }

    /** The node that the arrow leads to is met here. */
    public Point head() {
        return points.get(upward ? 0 : points.size() - 1);
    }

    /** The node that the arrow comes from is left here. */
    public Point tail() {
        return points.get(upward ? points.size() - 1 : 0);
    }
}
