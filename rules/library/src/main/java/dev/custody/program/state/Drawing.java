package dev.custody.program.state;

import dev.custody.facts.Names;
import dev.custody.facts.Place;
import dev.custody.machine.Edge;
import dev.custody.machine.Machine;
import dev.custody.program.Program;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** Turns what was extracted into a {@link Machine}: sets of bits into names, writes into edges and places. */
final class Drawing {
    private final Program program;

    Drawing(Program program) {
        this.program = program;
    }

    Machine of(StateMachine machine) {
        FiniteType states = machine.state().states();
        Map<Change, Way> ways = new TreeMap<>();
        machine.transitions().forEach(transition -> collect(transition, ways));
        machine.besides().forEach(transition -> collect(transition, ways));
        return new Machine(
                Names.toBinary(machine.type().name()),
                machine.state().field().name(),
                Names.toBinary(states.name()),
                machine.state().field().name().isEmpty()
                        ? program.place(machine.type())
                        : program.place(machine.state().field()),
                states.names(),
                machine.created() == 0 && !machine.restored() ? states.names() : names(states, machine.created()),
                machine.restored(),
                edges(states, ways));
    }

    /** Places that take an edge, those that surely do apart from the others. */
    private record Way(TreeSet<Place> sure, TreeSet<Place> opaque) {}

    private void collect(Transition transition, Map<Change, Way> ways) {
        Place place = program.place(transition.entry(), transition.line());
        for (Change change : transition.changes()) {
            if (!change.isSelf()) {
                Way way = ways.computeIfAbsent(
                        new Change(change.from(), change.to(), false),
                        key -> new Way(new TreeSet<>(), new TreeSet<>()));
                (change.opaque() ? way.opaque() : way.sure()).add(place);
            }
        }
    }

    private static List<Edge> edges(FiniteType states, Map<Change, Way> ways) {
        List<Edge> edges = new ArrayList<>();
        ways.forEach((change, way) -> {
            TreeSet<Place> places = new TreeSet<>(way.sure());
            places.addAll(way.opaque());
            edges.add(new Edge(
                    name(states, change.from()),
                    name(states, change.to()),
                    List.copyOf(places),
                    way.sure().isEmpty()));
        });
        return edges;
    }

    private static String name(FiniteType states, long state) {
        return names(states, state).get(0);
    }

    private static List<String> names(FiniteType states, long set) {
        List<String> names = new ArrayList<>(states.names(set));
        if (set < 0) {
            names.add(Machine.NOTHING);
        }
        return names;
    }
}
