package dev.custody.assertions;

import dev.custody.machine.Edge;
import dev.custody.machine.Machine;
import dev.custody.text.MachineText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** How a machine differs from what a test asks for, as a table: one edge a row, with who takes it. */
final class Difference {
    private final Machine machine;
    private final List<Row> rows = new ArrayList<>();

    private record Row(String sign, String from, String to, String says) {}

    Difference(Machine machine) {
        this.machine = machine;
    }

    /** Edges that the code has although nobody asked for them. */
    void addUnwanted(Edge edge) {
        String takes = edge.opaque() ? "may be taken by " : "taken by ";
        rows.add(new Row("+", edge.from(), edge.to(), takes + MachineText.ways(edge)));
    }

    /** Edges that somebody asked for and no code takes. */
    void addMissing(String from, String to) {
        Optional<Edge> back = machine.edge(to, from).stream().findFirst();
        String hint = back.map(edge -> "; the way back is " + MachineText.firstWay(edge))
                .orElse("");
        rows.add(new Row("-", from, to, "taken by nothing" + hint));
    }

    boolean isEmpty() {
        return rows.isEmpty();
    }

    /** The headline, and below it the rows in the machine's order of states; {@code +} is too much, {@code -} is missing. */
    String under(String headline) {
        int from = rows.stream().mapToInt(row -> row.from().length()).max().orElse(0);
        int to = rows.stream().mapToInt(row -> row.to().length()).max().orElse(0);
        TreeSet<Integer> order = new TreeSet<>();
        StringBuilder text = new StringBuilder(headline);
        for (int i = 0; i < rows.size(); i++) {
            order.add(position(rows.get(i)) * (rows.size() + 1) + i);
        }
        for (int key : order) {
            Row row = rows.get(key % (rows.size() + 1));
            text.append("\n  ")
                    .append(row.sign())
                    .append(' ')
                    .append(padded(row.from(), from))
                    .append(" -> ")
                    .append(padded(row.to(), to))
                    .append("  ")
                    .append(row.says());
        }
        return text.toString();
    }

    private int position(Row row) {
        int from = machine.states().indexOf(row.from());
        int to = machine.states().indexOf(row.to());
        int count = machine.states().size() + 1;
        return (from < 0 ? count - 1 : from) * count + (to < 0 ? count - 1 : to);
    }

    private static String padded(String text, int width) {
        return text + " ".repeat(width - text.length());
    }
}
