package dev.custody.text;

import dev.custody.machine.Edge;
import dev.custody.machine.Machine;
import java.util.ArrayList;
import java.util.List;

/** Pictures of machines that documentation tools draw. An edge that is not sure is dashed, or where that cannot be, says so. */
public final class MachineDiagram {
    private static final String END = "[*]";

    private MachineDiagram() {}

    /** A {@code stateDiagram-v2} of Mermaid, with a line break at its end. */
    public static String mermaid(Machine machine) {
        List<String> lines = new ArrayList<>();
        lines.add("stateDiagram-v2");
        lines.add("    %% " + machine.name());
        machine.initial().stream()
                .filter(state -> !isNothing(state))
                .forEach(state -> lines.add("    " + END + " --> " + state));
        for (Edge edge : drawn(machine)) {
            lines.add("    " + edge.from() + " --> " + edge.to() + " : " + label(edge) + (edge.opaque() ? " ?" : ""));
        }
        ends(machine).forEach(state -> lines.add("    " + state + " --> " + END));
        return String.join("\n", lines) + "\n";
    }

    /** A state diagram of PlantUML, with a line break at its end. */
    public static String plantUml(Machine machine) {
        List<String> lines = new ArrayList<>();
        lines.add("@startuml");
        lines.add("title " + machine.name());
        machine.states().forEach(state -> lines.add("state " + state));
        machine.initial().stream()
                .filter(state -> !isNothing(state))
                .forEach(state -> lines.add(END + " --> " + state));
        for (Edge edge : drawn(machine)) {
            lines.add(edge.from() + (edge.opaque() ? " -[dashed]-> " : " --> ") + edge.to() + " : " + label(edge));
        }
        ends(machine).forEach(state -> lines.add(state + " --> " + END));
        lines.add("@enduml");
        return String.join("\n", lines) + "\n";
    }

    /** Edges between states; what comes out of or goes to no state at all has no place in a picture. */
    private static List<Edge> drawn(Machine machine) {
        return machine.edges().stream()
                .filter(edge -> !isNothing(edge.from()) && !isNothing(edge.to()))
                .toList();
    }

    /** States that nothing leaves and something leads to. */
    private static List<String> ends(Machine machine) {
        return machine.finalStates().stream()
                .filter(state -> machine.initial().contains(state)
                        || drawn(machine).stream().anyMatch(edge -> edge.to().equals(state)))
                .toList();
    }

    private static boolean isNothing(String state) {
        return state.equals(Machine.NOTHING);
    }

    private static String label(Edge edge) {
        return String.join(", ", MachineText.methods(edge.ways()));
    }
}
