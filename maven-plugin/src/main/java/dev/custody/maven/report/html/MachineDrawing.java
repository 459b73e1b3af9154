package dev.custody.maven.report.html;

import dev.custody.machine.Edge;
import dev.custody.machine.Machine;
import dev.custody.maven.report.layout.Box;
import dev.custody.maven.report.layout.Graph;
import dev.custody.maven.report.layout.Graph.Link;
import dev.custody.maven.report.layout.Graph.Size;
import dev.custody.maven.report.layout.Layout;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A machine as shapes, in pixels. A dot stands for where objects start, a double border for where they end.
 *
 * @param dots where objects start
 * @param states those that an edge leads to or from, and the initial ones
 * @param arrows one an edge, and one from the dot to each initial state
 */
public record MachineDrawing(int width, int height, List<Box> dots, List<StateShape> states, List<Arrow> arrows) {
    private static final Size DOT = new Size(14, 14);
    private static final Size NO_LABEL = new Size(0, 0);

    /**
     * A state in its box.
     *
     * @param name shortened, to be set in the middle of the box
     * @param nameY of the name's base line
     */
    public record StateShape(Box box, String name, int nameY, boolean end) {}

    public MachineDrawing {
        dots = List.copyOf(dots);
        states = List.copyOf(states);
        arrows = List.copyOf(arrows);
    }

    static MachineDrawing of(Machine machine, ReportedEdges reported) {
        List<String> states = drawn(machine);
        boolean starts = !machine.initial().isEmpty();
        int first = starts ? 1 : 0;
        List<Size> nodes = new ArrayList<>(starts ? List.of(DOT) : List.of());
        states.forEach(state -> nodes.add(Label.ofState(state).boxed()));
        List<Link> links = new ArrayList<>();
        machine.initial().forEach(state -> links.add(new Link(0, first + states.indexOf(state), NO_LABEL)));
        for (Edge edge : machine.edges()) {
            int from = first + states.indexOf(edge.from());
            int to = first + states.indexOf(edge.to());
            links.add(new Link(from, to, Label.of(edge).size()));
        }
        Layout layout = Layout.of(new Graph(nodes, links));
        List<String> ends = machine.finalStates();
        List<StateShape> shapes = new ArrayList<>();
        for (int i = 0; i < states.size(); i++) {
            String state = states.get(i);
            Box box = layout.nodes().get(first + i);
            Label name = Label.ofState(state);
            shapes.add(new StateShape(box, name.lines().get(0), name.baseLineInside(box), ends.contains(state)));
        }
        List<Arrow> arrows = new ArrayList<>();
        int fromDot = links.size() - machine.edges().size();
        for (int i = 0; i < links.size(); i++) {
            arrows.add(
                    i < fromDot
                            ? Arrow.plain(layout.routes().get(i))
                            : Arrow.of(machine.edges().get(i - fromDot), layout.routes().get(i), reported));
        }
        return new MachineDrawing(
                layout.width(), layout.height(), layout.nodes().subList(0, first), shapes, arrows);
    }

    /** Initial states first, then the others in declaration order. */
    private static List<String> drawn(Machine machine) {
        Set<String> connected = new LinkedHashSet<>();
        machine.edges().forEach(edge -> connected.addAll(List.of(edge.from(), edge.to())));
        Set<String> states = new LinkedHashSet<>(machine.initial());
        machine.states().stream().filter(connected::contains).forEach(states::add);
        states.addAll(connected);
        return List.copyOf(states);
    }
}
