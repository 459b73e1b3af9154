package dev.custody.maven.report.layout;

import dev.custody.maven.report.layout.Graph.Link;
import dev.custody.maven.report.layout.Graph.Size;
import java.util.ArrayList;
import java.util.List;

/**
 * The graph cut into layers: nodes on the even ones, labels on the odd ones between them, and an item in every layer that a
 * link passes through. So labels need no treatment of their own: like nodes, they are given room.
 */
final class Layers {
    private static final Size THREAD = new Size(2, 0);

    /** Top to bottom; each left to right. */
    final List<List<Item>> layers = new ArrayList<>();

    /** By node. */
    final List<Item> nodes = new ArrayList<>();

    /** By link, top to bottom, with the nodes at both ends. */
    final List<List<Item>> chains = new ArrayList<>();

    private Layers() {}

    static Layers of(Graph graph, Ranks ranks) {
        Layers result = new Layers();
        for (int i = 0; i < graph.nodes().size(); i++) {
            result.nodes.add(result.add(new Item(2 * ranks.of(i), graph.nodes().get(i), true)));
        }
        for (int i = 0; i < graph.links().size(); i++) {
            Link link = graph.links().get(i);
            int upper = ranks.isUpward(i) ? link.to() : link.from();
            int lower = ranks.isUpward(i) ? link.from() : link.to();
            result.chains.add(result.chain(result.nodes.get(upper), result.nodes.get(lower), link.label()));
        }
        return result;
    }

    /** The layer of the label of a link between two layers: an odd one, in their middle. */
    static int labelLayer(int upper, int lower) {
        int middle = (upper + lower) / 2;
        return middle % 2 == 0 ? middle - 1 : middle;
    }

    private List<Item> chain(Item upper, Item lower, Size label) {
        int labelled = labelLayer(upper.layer, lower.layer);
        List<Item> chain = new ArrayList<>(List.of(upper));
        for (int layer = upper.layer + 1; layer < lower.layer; layer++) {
            boolean hasLabel = layer == labelled && label.width() > 0;
            chain.add(add(new Item(layer, hasLabel ? label : THREAD, false)));
        }
        chain.add(lower);
        for (int i = 1; i < chain.size(); i++) {
            chain.get(i - 1).below.add(chain.get(i));
            chain.get(i).above.add(chain.get(i - 1));
        }
        return chain;
    }

    private Item add(Item item) {
        while (layers.size() <= item.layer) {
            layers.add(new ArrayList<>());
        }
        layers.get(item.layer).add(item);
        item.position = layers.get(item.layer).size() - 1;
        return item;
    }
}
