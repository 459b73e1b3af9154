package dev.custody.maven.report.html;

import dev.custody.finding.Finding;
import dev.custody.machine.Edge;
import dev.custody.machine.Machine;
import dev.custody.text.MachineDiagram;
import dev.custody.text.MachineText;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * One state machine.
 *
 * @param id anchor, the same as long as type and field keep their names
 * @param life where objects start and end, in words
 * @param drawing empty when there is nothing to draw, or too much to be read
 * @param idle states that no edge leads to or from
 * @param mermaid source of the diagram for documents
 * @param findings those about its state
 */
public record MachineView(
        String id,
        String name,
        String type,
        String stateType,
        String life,
        int states,
        Optional<MachineDrawing> drawing,
        List<EdgeRow> edges,
        List<String> idle,
        String mermaid,
        List<Reference> findings) {
    /** More arrows than this no picture makes readable. */
    private static final int MOST_DRAWN = 50;

    private static final String UNDECLARED = "undeclared-transition";

    /** Rules whose findings stand in the machine's type, and those whose findings need not. */
    private static final Set<String> WITHIN = Set.of("unguarded-transition", UNDECLARED, "state-setter");

    private static final Set<String> ELSEWHERE = Set.of("unreachable-state", "foreign-state-write");

    /** A line of the table of edges; the picture in words. */
    public record EdgeRow(String from, String to, String ways, boolean opaque, boolean reported) {}

    public MachineView {
        edges = List.copyOf(edges);
        idle = List.copyOf(idle);
        findings = List.copyOf(findings);
    }

    static MachineView of(Machine machine, List<Finding> all) {
        List<Finding> findings = all.stream()
                .filter(finding -> WITHIN.contains(finding.rule()) || ELSEWHERE.contains(finding.rule()))
                .filter(finding -> concerns(finding, machine))
                .toList();
        Reported reported = new Reported(findings);
        List<DrawnEdge> drawn = DrawnEdge.of(machine);
        boolean readable = !drawn.isEmpty() && drawn.size() <= MOST_DRAWN;
        return new MachineView(
                "m-" + machine.type() + (machine.field().isEmpty() ? "" : "." + machine.field()),
                machine.name(),
                machine.type(),
                machine.stateType(),
                MachineText.life(machine),
                machine.states().size(),
                readable ? Optional.of(MachineDrawing.of(machine, drawn, reported)) : Optional.empty(),
                machine.edges().stream().map(edge -> row(edge, reported)).toList(),
                idle(machine),
                MachineDiagram.mermaid(machine),
                Reference.to(findings));
    }

    /** Findings about a state name it; only those about what is declared name its type alone. */
    private static boolean concerns(Finding finding, Machine machine) {
        boolean own = finding.place().type().equals(machine.type());
        boolean elsewhere = ELSEWHERE.contains(finding.rule());
        boolean named = (" " + finding.message() + " ").contains(" " + machine.name() + " ");
        return (named && (own || elsewhere)) || (own && finding.rule().equals(UNDECLARED));
    }

    private static EdgeRow row(Edge edge, Reported reported) {
        return new EdgeRow(edge.from(), edge.to(), MachineText.ways(edge), edge.opaque(), reported.contains(edge));
    }

    private static List<String> idle(Machine machine) {
        Set<String> connected = new TreeSet<>(machine.initial());
        machine.edges().forEach(edge -> connected.addAll(List.of(edge.from(), edge.to())));
        return machine.states().stream()
                .filter(state -> !connected.contains(state))
                .toList();
    }
}
