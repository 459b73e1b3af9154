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
 * @param findings those about the machine's type that concern state changes
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
    private static final int MOST_DRAWN = 60;

    private static final Set<String> RULES = Set.of(
            "unguarded-transition", "undeclared-transition", "unreachable-state", "state-setter", "foreign-state-write");

    /** A line of the table of edges; the picture in words. */
    public record EdgeRow(String from, String to, String ways, boolean opaque, boolean reported) {}

    /** Where to read on. */
    public record Reference(String id, String severity, String rule, String message) {}

    public MachineView {
        edges = List.copyOf(edges);
        idle = List.copyOf(idle);
        findings = List.copyOf(findings);
    }

    static MachineView of(Machine machine, List<Finding> all) {
        List<Finding> findings = all.stream()
                .filter(finding -> RULES.contains(finding.rule()) && concerns(finding, machine))
                .toList();
        ReportedEdges reported = new ReportedEdges(findings);
        boolean readable = !machine.edges().isEmpty() && machine.edges().size() <= MOST_DRAWN;
        return new MachineView(
                "m-" + machine.type() + (machine.field().isEmpty() ? "" : "." + machine.field()),
                machine.name(),
                machine.type(),
                machine.stateType(),
                MachineText.life(machine),
                machine.states().size(),
                readable ? Optional.of(MachineDrawing.of(machine, reported)) : Optional.empty(),
                machine.edges().stream().map(edge -> row(edge, reported)).toList(),
                idle(machine),
                MachineDiagram.mermaid(machine),
                findings.stream().map(MachineView::reference).toList());
    }

    private static boolean concerns(Finding finding, Machine machine) {
        return finding.place().type().equals(machine.type())
                || finding.subject().startsWith(machine.type() + ".")
                || finding.subject().equals(machine.stateType());
    }

    private static EdgeRow row(Edge edge, ReportedEdges reported) {
        return new EdgeRow(edge.from(), edge.to(), MachineText.ways(edge), edge.opaque(), reported.contains(edge));
    }

    private static Reference reference(Finding finding) {
        return new Reference(
                FindingViews.id(finding), finding.severity().label(), finding.rule(), finding.message());
    }

    private static List<String> idle(Machine machine) {
        Set<String> connected = new TreeSet<>(machine.initial());
        machine.edges().forEach(edge -> connected.addAll(List.of(edge.from(), edge.to())));
        return machine.states().stream()
                .filter(state -> !connected.contains(state))
                .toList();
    }
}
