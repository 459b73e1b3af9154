package dev.custody.assertions;

import dev.custody.machine.Edge;
import dev.custody.machine.Machine;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Ways through a machine. */
final class Paths {
    private Paths() {}

    /**
     * The shortest way from where objects start to a state that does not lead through another one; the first in the order of
     * the states where several are as short. Empty when there is none, or objects start there.
     */
    static List<Edge> shortest(Machine machine, String target, String without) {
        Map<String, Edge> arrivedBy = new HashMap<>();
        Deque<String> pending = new ArrayDeque<>();
        machine.initial().stream().filter(state -> !state.equals(without)).forEach(pending::add);
        List<String> starts = List.copyOf(pending);
        while (!pending.isEmpty() && !arrivedBy.containsKey(target)) {
            String state = pending.remove();
            for (Edge edge : machine.edges()) {
                boolean isNew = edge.from().equals(state)
                        && !edge.to().equals(without)
                        && !starts.contains(edge.to())
                        && !arrivedBy.containsKey(edge.to());
                if (isNew) {
                    arrivedBy.put(edge.to(), edge);
                    pending.add(edge.to());
                }
            }
        }
        List<Edge> path = new ArrayList<>();
        Edge last = arrivedBy.get(target);
        while (last != null) {
            path.add(last);
            last = arrivedBy.get(last.from());
        }
        Collections.reverse(path);
        return path;
    }
}
