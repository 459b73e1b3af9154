package dev.custody.maven.report.html;

import dev.custody.facts.Place;
import dev.custody.machine.Edge;
import dev.custody.machine.Machine;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * An arrow of the picture. A method that leads to a state from all others is one arrow from {@link #ANY}, not one from each:
 * most pictures that would be a tangle are a few lines then.
 *
 * @param from a state, or {@link #ANY}
 * @param ways methods that take it, at least one
 * @param opaque whether something decides about it that was not worked out
 */
record DrawnEdge(String from, String to, List<Place> ways, boolean opaque) {
    /** Stands for each state but the one that the arrow leads to. */
    static final String ANY = "any other state";

    /** Fewer states than this draw as quickly one by one. */
    private static final int FEWEST_STATES = 3;

    DrawnEdge {
        ways = List.copyOf(ways);
    }

    /** A method and where it leads. */
    private record Jump(String member, String to) {}

    /** First those from {@link #ANY}, then the others, each in the order of the machine's edges. */
    static List<DrawnEdge> of(Machine machine) {
        Map<Jump, List<Edge>> jumps = jumps(machine);
        jumps.keySet().removeIf(jump -> !comesFromAll(jumps.getOrDefault(jump, List.of()), jump.to(), machine));
        List<DrawnEdge> drawn = new ArrayList<>(bundled(jumps));
        for (Edge edge : machine.edges()) {
            List<Place> own = edge.ways().stream()
                    .filter(way ->
                            isNothing(edge.from()) || !jumps.containsKey(new Jump(way.qualifiedName(), edge.to())))
                    .toList();
            if (!own.isEmpty()) {
                drawn.add(new DrawnEdge(edge.from(), edge.to(), own, edge.opaque()));
            }
        }
        return drawn;
    }

    private static Map<Jump, List<Edge>> jumps(Machine machine) {
        Map<Jump, List<Edge>> jumps = new LinkedHashMap<>();
        for (Edge edge : machine.edges()) {
            if (!isNothing(edge.from())) {
                edge.ways().stream()
                        .map(way -> new Jump(way.qualifiedName(), edge.to()))
                        .distinct()
                        .forEach(jump -> jumps.computeIfAbsent(jump, key -> new ArrayList<>())
                                .add(edge));
            }
        }
        return jumps;
    }

    private static boolean comesFromAll(List<Edge> edges, String to, Machine machine) {
        Set<String> others = new HashSet<>(machine.states());
        others.remove(to);
        others.remove(Machine.NOTHING);
        edges.forEach(edge -> others.remove(edge.from()));
        return others.isEmpty() && machine.states().size() >= FEWEST_STATES;
    }

    /** One arrow a state led to, with all the methods that lead there from everywhere. */
    private static List<DrawnEdge> bundled(Map<Jump, List<Edge>> jumps) {
        Map<String, DrawnEdge> byTarget = new LinkedHashMap<>();
        jumps.forEach((jump, edges) -> {
            Place way = edges.get(0).ways().stream()
                    .filter(place -> place.qualifiedName().equals(jump.member()))
                    .findFirst()
                    .orElseThrow();
            boolean opaque = edges.stream().anyMatch(Edge::opaque);
            byTarget.merge(jump.to(), new DrawnEdge(ANY, jump.to(), List.of(way), opaque), DrawnEdge::and);
        });
        return List.copyOf(byTarget.values());
    }

    private DrawnEdge and(DrawnEdge other) {
        List<Place> all = new ArrayList<>(ways);
        all.addAll(other.ways);
        return new DrawnEdge(from, to, all, opaque && other.opaque);
    }

    private static boolean isNothing(String state) {
        return state.equals(Machine.NOTHING);
    }
}
