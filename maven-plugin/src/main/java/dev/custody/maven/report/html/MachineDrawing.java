package dev.custody.maven.report.html;

import dev.custody.machine.Machine;
import dev.custody.maven.report.layout.Box;
import dev.custody.maven.report.layout.Graph;
import dev.custody.maven.report.layout.Graph.Link;
import dev.custody.maven.report.layout.Graph.Size;
import dev.custody.maven.report.layout.Layout;
import dev.custody.maven.report.layout.Route;
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
     * @param end whether objects stay in it
     * @param kind name of its style: {@code state}, with {@code reported} behind it or, for what stands for no state
     *     or for any, {@code none}
     */
    public record StateShape(Box box, String name, int nameY, boolean end, String kind) {}

    public MachineDrawing {
        dots = List.copyOf(dots);
        states = List.copyOf(states);
        arrows = List.copyOf(arrows);
    }

    static MachineDrawing of(Machine machine, List<DrawnEdge> edges, Reported reported) {
        List<String> states = drawn(machine, edges);
        int first = machine.initial().isEmpty() ? 0 : 1;
        List<Size> nodes = new ArrayList<>(first == 0 ? List.of() : List.of(DOT));
        states.forEach(state -> nodes.add(Label.ofState(state).boxed()));
        List<Link> links = new ArrayList<>();
        machine.initial().forEach(state -> links.add(new Link(0, first + states.indexOf(state), NO_LABEL)));
        for (DrawnEdge edge : edges) {
            int from = first + states.indexOf(edge.from());
            int to = first + states.indexOf(edge.to());
            links.add(new Link(from, to, Label.of(edge.ways()).size()));
        }
        Layout layout = Layout.of(new Graph(nodes, links));
        List<Arrow> arrows = new ArrayList<>();
        int fromDot = links.size() - edges.size();
        for (int i = 0; i < links.size(); i++) {
            Route route = layout.routes().get(i);
            arrows.add(i < fromDot ? Arrow.plain(route) : Arrow.of(edges.get(i - fromDot), route, reported));
        }
        List<StateShape> shapes = shapes(machine, states, layout.nodes().subList(first, nodes.size()), reported);
        return new MachineDrawing(
                layout.width(), layout.height(), layout.nodes().subList(0, first), shapes, arrows);
    }

    private static List<StateShape> shapes(Machine machine, List<String> states, List<Box> boxes, Reported reported) {
        List<String> ends = machine.finalStates();
        List<StateShape> shapes = new ArrayList<>();
        for (int i = 0; i < states.size(); i++) {
            String state = states.get(i);
            Label name = Label.ofState(state);
            shapes.add(new StateShape(
                    boxes.get(i),
                    name.lines().get(0),
                    name.baseLineInside(boxes.get(i)),
                    ends.contains(state),
                    kind(state, reported)));
        }
        return shapes;
    }

    private static String kind(String state, Reported reported) {
        if (state.equals(DrawnEdge.ANY) || state.equals(Machine.NOTHING)) {
            return "state none";
        }
        return reported.containsState(state) ? "state reported" : "state";
    }

    /** Initial states first, then the others in declaration order, then what is no state. */
    private static List<String> drawn(Machine machine, List<DrawnEdge> edges) {
        Set<String> connected = new LinkedHashSet<>();
        edges.forEach(edge -> connected.addAll(List.of(edge.from(), edge.to())));
        Set<String> states = new LinkedHashSet<>(machine.initial());
        machine.states().stream().filter(connected::contains).forEach(states::add);
        states.addAll(connected);
        return List.copyOf(states);
    }
}
