package dev.custody.machine;

import dev.custody.facts.Place;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The life of the objects of one type, as the code allows it.
 *
 * @param type binary name of the class whose objects are in a state
 * @param field the field that holds the state; empty where methods of the state type itself say what comes next
 * @param stateType binary name of the enum or sealed type, or of the class that declares the constants
 * @param place where the state is declared
 * @param states names of all states in declaration order; simple names of the classes for a sealed type
 * @param initial states of new objects, in declaration order; {@link #NOTHING} for an object whose state is not set
 * @param restored whether a constructor or factory takes the state from its caller, as loading a stored object does; these
 *     states are not among the initial ones
 * @param edges by the declaration order of their states
 */
public record Machine(
        String type,
        String field,
        String stateType,
        Place place,
        List<String> states,
        List<String> initial,
        boolean restored,
        List<Edge> edges) {
    /** Stands for no state at all: the field is null. */
    public static final String NOTHING = "(none)";

    public Machine {
        states = List.copyOf(states);
        initial = List.copyOf(initial);
        List<String> order = states;
        edges = edges.stream()
                .sorted(Comparator.comparingInt((Edge edge) -> position(order, edge.from()))
                        .thenComparingInt(edge -> position(order, edge.to())))
                .toList();
    }

    private static int position(List<String> states, String state) {
        int position = states.indexOf(state);
        return position < 0 ? states.size() : position;
    }

    /** Type and field as a person says them: {@code Order.state}; the type alone where there is no field. */
    public String name() {
        String simple = type.substring(type.lastIndexOf('.') + 1).replace('$', '.');
        return field.isEmpty() ? simple : simple + "." + field;
    }

    /** States that no edge leaves, in declaration order. */
    public List<String> finalStates() {
        return states.stream()
                .filter(state -> edges.stream().noneMatch(edge -> edge.from().equals(state)))
                .toList();
    }

    /** States that an object may get into from where objects start, these included; opaque edges count. */
    public Set<String> reachable() {
        return reachable(Set.copyOf(initial), Set.of());
    }

    /**
     * States that an object may get into from some states, these included, without ever being in others.
     *
     * @param without states that are not passed, not even to start from
     */
    public Set<String> reachable(Set<String> from, Set<String> without) {
        Set<String> seen = new HashSet<>();
        Deque<String> pending = new ArrayDeque<>(from);
        while (!pending.isEmpty()) {
            String state = pending.remove();
            if (!without.contains(state) && seen.add(state)) {
                edges.stream()
                        .filter(edge -> edge.from().equals(state))
                        .map(Edge::to)
                        .forEach(pending::add);
            }
        }
        Set<String> ordered = new LinkedHashSet<>(states);
        ordered.retainAll(seen);
        return ordered;
    }

    /** The edge between two states; none or one. */
    public List<Edge> edge(String from, String to) {
        return edges.stream()
                .filter(edge -> edge.from().equals(from) && edge.to().equals(to))
                .toList();
    }

    /** Whether nothing is known for sure about some edge. */
    public boolean hasOpaqueEdges() {
        return edges.stream().anyMatch(Edge::opaque);
    }
}
