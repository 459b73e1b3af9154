package dev.custody.text;

import dev.custody.facts.Place;
import dev.custody.machine.Edge;
import dev.custody.machine.Machine;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Machines as text for a console: where objects start and end, and a table of edges with the lines that take them. */
public final class MachineText {
    private MachineText() {}

    /**
     * A machine in lines without a line break at the end.
     *
     * <pre>
     * Order.state: starts in CREATED, ends in SHIPPED, CANCELLED
     *   CREATED -> PAID       Order.pay() (Order.java:42)
     *   PAID    -> SHIPPED    Order.ship() (Order.java:50)
     * </pre>
     */
    public static String of(Machine machine) {
        List<String> lines = new ArrayList<>();
        lines.add(machine.name() + ": " + life(machine));
        lines.addAll(table(machine.edges()));
        return String.join("\n", lines);
    }

    /** Where objects start and end: {@code starts in CREATED, ends in SHIPPED, CANCELLED}. */
    public static String life(Machine machine) {
        String start = start(machine);
        String end = end(machine);
        return start.isEmpty() ? end : start + ", " + end;
    }

    private static String start(Machine machine) {
        if (machine.field().isEmpty()) {
            return Counts.of(machine.states().size(), "state");
        }
        String initial = machine.initial().isEmpty() ? "" : "starts in " + String.join(", ", machine.initial());
        if (!machine.restored()) {
            return initial;
        }
        return initial.isEmpty() ? "starts where its maker says" : initial + " or where its maker says";
    }

    private static String end(Machine machine) {
        List<String> ends = machine.finalStates();
        return ends.isEmpty() ? "never ends" : "ends in " + String.join(", ", ends);
    }

    /** Edges in columns, each with who takes it; one that is not sure has a dotted arrow. */
    public static List<String> table(List<Edge> edges) {
        int from = edges.stream().mapToInt(edge -> edge.from().length()).max().orElse(0);
        int to = edges.stream().mapToInt(edge -> edge.to().length()).max().orElse(0);
        return edges.stream()
                .map(edge -> "  " + padded(edge.from(), from) + (edge.opaque() ? " ..> " : "  -> ")
                        + padded(edge.to(), to) + "  " + ways(edge))
                .toList();
    }

    /** Names of the methods that take an edge, sorted; without types and lines, so that pictures change only with the machine. */
    public static List<String> methods(Collection<Place> ways) {
        Set<String> names = new TreeSet<>();
        for (Place way : ways) {
            int parameters = way.member().indexOf('(');
            names.add(parameters < 0 ? way.member() : way.member().substring(0, parameters));
        }
        return List.copyOf(names);
    }

    /** Who takes an edge: {@code Order.pay() (Order.java:42)}. */
    public static String ways(Edge edge) {
        return edge.ways().stream()
                .map(way -> way.shortName() + " " + way.link())
                .collect(Collectors.joining(", "));
    }

    /** Who takes an edge, where it is enough to name the first. */
    public static String firstWay(Edge edge) {
        Place first = edge.ways().get(0);
        int more = edge.ways().size() - 1;
        return first.shortName() + " " + first.link() + (more == 0 ? "" : " and " + more + " more");
    }

    private static String padded(String text, int width) {
        return text + " ".repeat(Math.max(0, width - text.length()));
    }
}
