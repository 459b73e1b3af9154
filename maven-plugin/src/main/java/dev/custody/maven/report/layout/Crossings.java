package dev.custody.maven.report.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/**
 * Orders the items of each layer so that few links cross: each goes to the mean position of its neighbours, layer by layer
 * down and up again, and the best order seen is kept. Equal positions keep their order, so the result is always the same.
 */
final class Crossings {
    private static final int SWEEPS = 12;

    private final Layers layers;

    private Crossings(Layers layers) {
        this.layers = layers;
    }

    static void reduce(Layers layers) {
        Crossings crossings = new Crossings(layers);
        List<List<Item>> best = crossings.snapshot();
        long fewest = crossings.count();
        for (int sweep = 0; sweep < SWEEPS && fewest > 0; sweep++) {
            crossings.sweep(sweep % 2 == 0);
            long now = crossings.count();
            if (now < fewest) {
                fewest = now;
                best = crossings.snapshot();
            }
        }
        for (int i = 0; i < best.size(); i++) {
            crossings.arrange(i, best.get(i));
        }
    }

    private void sweep(boolean down) {
        int layerCount = layers.layers.size();
        for (int i = 1; i < layerCount; i++) {
            int layer = down ? i : layerCount - 1 - i;
            Function<Item, List<Item>> neighbours = down ? item -> item.above : item -> item.below;
            List<Item> ordered = new ArrayList<>(layers.layers.get(layer));
            ordered.sort(Comparator.comparingDouble(item -> mean(item, neighbours.apply(item))));
            arrange(layer, ordered);
        }
    }

    private static double mean(Item item, List<Item> neighbours) {
        return neighbours.stream()
                .mapToInt(neighbour -> neighbour.position)
                .average()
                .orElse(item.position);
    }

    private void arrange(int layer, List<Item> ordered) {
        layers.layers.set(layer, ordered);
        for (int i = 0; i < ordered.size(); i++) {
            ordered.get(i).position = i;
        }
    }

    private List<List<Item>> snapshot() {
        return layers.layers.stream().map(List::copyOf).toList();
    }

    private long count() {
        return layers.layers.stream().mapToLong(Crossings::countBelow).sum();
    }

    private static long countBelow(List<Item> layer) {
        List<Integer> ends = new ArrayList<>();
        for (Item item : layer) {
            item.below.stream().map(lower -> lower.position).sorted().forEach(ends::add);
        }
        long crossings = 0;
        for (int i = 0; i < ends.size(); i++) {
            for (int j = i + 1; j < ends.size(); j++) {
                crossings += ends.get(i) > ends.get(j) ? 1 : 0;
            }
        }
        return crossings;
    }
}
