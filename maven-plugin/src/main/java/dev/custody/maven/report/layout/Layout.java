package dev.custody.maven.report.layout;

import dev.custody.maven.report.layout.Graph.Link;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A picture of a graph, in pixels from its upper left corner. The same graph always gets the same picture.
 *
 * @param nodes by node; no two boxes or labels overlap
 * @param routes by link
 */
public record Layout(int width, int height, List<Box> nodes, List<Route> routes) {
    private static final int MARGIN = 12;
    private static final int GAP_OF_LABELS = 26;
    private static final int GAP_OF_THREADS = 12;

    /** Arrows at one side of a node stand at most this far apart, and this far from its corners. */
    private static final int PORT_GAP = 16;

    private static final int CORNER = 10;

    public Layout {
        nodes = List.copyOf(nodes);
        routes = List.copyOf(routes);
    }

    /** Draws a graph. */
    public static Layout of(Graph graph) {
        Ranks ranks = Ranks.of(graph);
        Layers layers = Layers.of(graph, ranks);
        Crossings.reduce(layers);
        Columns.assign(layers);
        return new Drawing(graph, ranks, layers).layout();
    }

    /** Items with their places, read off. */
    private static final class Drawing {
        private final Graph graph;
        private final Ranks ranks;
        private final Layers layers;
        private final double left;
        private final int[] tops;
        private final int[] heights;

        Drawing(Graph graph, Ranks ranks, Layers layers) {
            this.graph = graph;
            this.ranks = ranks;
            this.layers = layers;
            this.left = layers.layers.stream()
                            .flatMap(List::stream)
                            .mapToDouble(item -> item.x - item.width / 2.0)
                            .min()
                            .orElse(0)
                    - MARGIN;
            this.tops = new int[layers.layers.size()];
            this.heights = new int[tops.length];
            int top = MARGIN;
            for (int i = 0; i < tops.length; i++) {
                heights[i] = layers.layers.get(i).stream()
                        .mapToInt(item -> item.height)
                        .max()
                        .orElse(0);
                tops[i] = top;
                boolean besideLabels = heights[i] > 0;
                top += heights[i] + (besideLabels ? GAP_OF_LABELS : GAP_OF_THREADS);
            }
        }

        Layout layout() {
            List<Box> boxes = layers.nodes.stream().map(this::box).toList();
            List<Route> routes = new ArrayList<>();
            for (int i = 0; i < layers.chains.size(); i++) {
                routes.add(route(i, layers.chains.get(i)));
            }
            int right = layers.layers.stream()
                    .flatMap(List::stream)
                    .mapToInt(item -> box(item).right())
                    .max()
                    .orElse(0);
            int last = tops.length - 1;
            int bottom = last < 0 ? 0 : tops[last] + heights[last];
            return new Layout(right + MARGIN, bottom + MARGIN, boxes, routes);
        }

        private Box box(Item item) {
            int x = (int) Math.round(item.x - item.width / 2.0 - left);
            return new Box(x, tops[item.layer] + (heights[item.layer] - item.height) / 2, item.width, item.height);
        }

        private Route route(int index, List<Item> chain) {
            Link link = graph.links().get(index);
            Item upper = chain.get(0);
            Item lower = chain.get(chain.size() - 1);
            Item label = chain.get(Layers.labelLayer(upper.layer, lower.layer) - upper.layer);
            List<Point> points = new ArrayList<>();
            points.add(
                    new Point(port(upper, upper.below, chain.get(1)), box(upper).bottom()));
            for (Item item : chain.subList(1, chain.size() - 1)) {
                int x = box(item).middle();
                points.add(new Point(x, tops[item.layer]));
                points.add(new Point(x, tops[item.layer] + heights[item.layer]));
            }
            points.add(new Point(
                    port(lower, lower.above, chain.get(chain.size() - 2)),
                    box(lower).y()));
            Box shown = link.label().width() > 0
                    ? box(label)
                    : new Box(box(label).middle(), box(label).y(), 0, 0);
            return new Route(points, ranks.isUpward(index), shown);
        }

        /** Where an arrow meets its node: arrows spread over its side in the order of where they come from. */
        private int port(Item node, List<Item> neighbours, Item neighbour) {
            List<Item> ordered = neighbours.stream()
                    .sorted(Comparator.comparingInt(item -> item.position))
                    .toList();
            double middle = (ordered.size() - 1) / 2.0;
            double room = Math.max(0, node.width - 2 * CORNER);
            double gap = ordered.size() < 2 ? 0 : Math.min(PORT_GAP, room / (ordered.size() - 1));
            return box(node).middle() + (int) Math.round((ordered.indexOf(neighbour) - middle) * gap);
        }
    }
}
