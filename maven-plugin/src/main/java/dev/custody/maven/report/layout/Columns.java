package dev.custody.maven.report.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Moves the items of each layer sideways, to stand near their neighbours and apart from each other. In one layer this is
 * isotonic regression: wished places minus the room that the items to the left need must not decrease, and runs that would
 * are pooled at their mean, which is the least-squares answer (Ayer et al., 1955).
 */
final class Columns {
    private static final int GAP = 18;

    /** First towards one side, to spread out; then towards both, to straighten. */
    private static final int SPREADING = 8;

    private static final int STRAIGHTENING = 40;

    /** How much more a link that only passes through wants to go straight. */
    private static final double STRAIGHTNESS = 4;

    private Columns() {}

    static void assign(Layers layers) {
        layers.layers.forEach(layer -> place(layer, item -> List.of()));
        for (int sweep = 0; sweep < SPREADING; sweep++) {
            boolean down = sweep % 2 == 0;
            sweep(layers, down, down ? item -> item.above : item -> item.below);
        }
        for (int sweep = 0; sweep < STRAIGHTENING; sweep++) {
            sweep(layers, sweep % 2 == 0, Columns::neighbours);
        }
    }

    private static void sweep(Layers layers, boolean down, Function<Item, List<Item>> neighbours) {
        for (int i = 0; i < layers.layers.size(); i++) {
            place(layers.layers.get(down ? i : layers.layers.size() - 1 - i), neighbours);
        }
    }

    private static List<Item> neighbours(Item item) {
        List<Item> all = new ArrayList<>(item.above);
        all.addAll(item.below);
        return all;
    }

    /** A run of items that stand as close as they may. */
    private record Run(int items, double place, double weight) {
        Run and(Run next) {
            double sum = weight + next.weight;
            return new Run(items + next.items, (place * weight + next.place * next.weight) / sum, sum);
        }
    }

    private static void place(List<Item> layer, Function<Item, List<Item>> neighbours) {
        double[] offsets = offsets(layer);
        List<Run> runs = new ArrayList<>();
        for (int i = 0; i < layer.size(); i++) {
            Item item = layer.get(i);
            double wish = neighbours.apply(item).stream()
                    .mapToDouble(neighbour -> neighbour.x)
                    .average()
                    .orElse(item.x);
            Run run = new Run(1, wish - offsets[i], item.node ? 1 : STRAIGHTNESS);
            while (!runs.isEmpty() && runs.get(runs.size() - 1).place() > run.place()) {
                run = runs.remove(runs.size() - 1).and(run);
            }
            runs.add(run);
        }
        int item = 0;
        for (Run run : runs) {
            for (int end = item + run.items(); item < end; item++) {
                layer.get(item).x = run.place() + offsets[item];
            }
        }
    }

    /** How far right of the first item's centre each centre stands when all are as close as they may be. */
    private static double[] offsets(List<Item> layer) {
        double[] offsets = new double[layer.size()];
        for (int i = 1; i < offsets.length; i++) {
            offsets[i] = offsets[i - 1] + (layer.get(i - 1).width + layer.get(i).width) / 2.0 + GAP;
        }
        return offsets;
    }
}
