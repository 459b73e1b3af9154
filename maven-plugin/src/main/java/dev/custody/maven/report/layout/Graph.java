package dev.custody.maven.report.layout;

import java.util.List;

/**
 * What is to be drawn.
 *
 * @param nodes boxes by their sizes; those that things start from should come first
 * @param links arrows between them, none from a node to itself
 */
public record Graph(List<Size> nodes, List<Link> links) {
    /** Width and height in pixels, not negative. */
    public record Size(int width, int height) {}

    /**
     * An arrow.
     *
     * @param from index of a node
     * @param to index of another node
     * @param label room that the arrow's label needs; nothing by nothing for none
     */
    public record Link(int from, int to, Size label) {}

    public Graph {
        nodes = List.copyOf(nodes);
        links = List.copyOf(links);
        for (Link link : links) {
            if (link.from() == link.to()) {
                throw new IllegalArgumentException("link from node " + link.from() + " to itself");
            }
        }
    }
}
