package dev.custody.program.mutability;

import dev.custody.facts.FieldRef;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Who is as mutable as whom. Nodes are types and fields, an edge says that the one is at least as bad as the other. Solved
 * from the worst verdict down, breadth first against the edges: each node and edge is visited once, cycles settle by
 * themselves, and the way back is the shortest path.
 */
final class Graph {
    private static final Mutability[] WORST_FIRST = {
        Mutability.MUTABLE, Mutability.UNKNOWN, Mutability.THREAD_SAFE, Mutability.FIXED
    };

    private final Map<Object, Integer> indexes = new HashMap<>();
    private final List<Object> keys = new ArrayList<>();
    private final List<State> states = new ArrayList<>();
    private final List<Integer> seeds = new ArrayList<>();

    /** One node: what is known of it by itself, and after solving altogether. */
    private static final class State {
        private final List<Integer> dependents = new ArrayList<>(2);
        private Mutability own = Mutability.IMMUTABLE;
        private Mutability solved = Mutability.IMMUTABLE;
        private @Nullable Link ownLink;
        private @Nullable Link link;
        private int next = -1;
    }

    /** A type and nothing below it. */
    record Exactly(String type) {
        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Exactly exactly && type.equals(exactly.type);
        }

        @Override
        public int hashCode() {
            return type.hashCode();
        }
    }

    /** A type or anything below it. */
    record AnyOf(String type) {
        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof AnyOf any && type.equals(any.type);
        }

        @Override
        public int hashCode() {
            return 31 * type.hashCode();
        }
    }

    /** The node of a type or field, made when it is new. */
    int node(Object key) {
        Integer known = indexes.get(key);
        if (known != null) {
            return known;
        }
        int added = keys.size();
        indexes.put(key, added);
        keys.add(key);
        states.add(new State());
        return added;
    }

    /** How many nodes there are; the first one made is node 0. */
    int size() {
        return keys.size();
    }

    /** What a node stands for. */
    Object key(int node) {
        return keys.get(node);
    }

    /** Says that a node is at least as bad as the other one. */
    void edge(int from, int to) {
        states.get(to).dependents.add(from);
    }

    /** Says how bad a node is by itself. */
    void is(int node, Mutability mutability) {
        State state = states.get(node);
        if (state.own.compareTo(mutability) < 0) {
            state.own = mutability;
        }
        seeds.add(node);
    }

    /** The step of a path that goes through a field. */
    void link(int node, Link link) {
        states.get(node).ownLink = link;
    }

    void solve() {
        for (Mutability level : WORST_FIRST) {
            Deque<Integer> pending = new ArrayDeque<>();
            for (int seed : seeds) {
                if (states.get(seed).own == level) {
                    reach(seed, -1, level, pending);
                }
            }
            while (!pending.isEmpty()) {
                int at = pending.remove();
                for (int dependent : states.get(at).dependents) {
                    reach(dependent, at, level, pending);
                }
            }
        }
    }

    private void reach(int node, int from, Mutability level, Deque<Integer> pending) {
        State state = states.get(node);
        if (state.solved == Mutability.IMMUTABLE) {
            state.solved = level;
            state.next = from;
            state.link = state.ownLink;
            pending.add(node);
        }
    }

    /** What a node is, with the path to what makes it so. */
    Verdict verdict(int node) {
        List<Link> path = new ArrayList<>();
        for (int at = node; at >= 0; at = states.get(at).next) {
            Link link = states.get(at).link;
            if (link != null) {
                boolean last = states.get(at).next < 0;
                path.add(last ? link : new Link(link.field(), link.type(), Optional.empty()));
            }
        }
        return new Verdict(states.get(node).solved, path);
    }

    /** The node of a field. */
    int field(FieldRef field) {
        return node(field);
    }
}
