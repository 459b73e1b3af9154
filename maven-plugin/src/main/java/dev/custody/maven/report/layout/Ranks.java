package dev.custody.maven.report.layout;

import dev.custody.maven.report.layout.Graph.Link;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * How far down each node stands: every link leads down, but for those that close a cycle, which lead up. A depth-first
 * search from the first nodes on finds these; the others give each node the longest way to it as its rank.
 */
final class Ranks {
    private final Graph graph;
    private final boolean[] upward;
    private final int[] ranks;
    private final List<Integer> finished = new ArrayList<>();

    private enum Visit {
        NEW,
        OPEN,
        DONE
    }

    private Ranks(Graph graph) {
        this.graph = graph;
        this.upward = new boolean[graph.links().size()];
        this.ranks = new int[graph.nodes().size()];
    }

    static Ranks of(Graph graph) {
        Ranks ranks = new Ranks(graph);
        ranks.search();
        ranks.rank();
        return ranks;
    }

    /** From 0, the top. */
    int of(int node) {
        return ranks[node];
    }

    /** Whether a link leads from a lower node to a higher one. */
    boolean isUpward(int link) {
        return upward[link];
    }

    private void search() {
        Visit[] visits = new Visit[ranks.length];
        Arrays.fill(visits, Visit.NEW);
        for (int node = 0; node < ranks.length; node++) {
            if (visits[node] == Visit.NEW) {
                visit(node, visits);
            }
        }
    }

    private void visit(int node, Visit[] visits) {
        visits[node] = Visit.OPEN;
        for (int i = 0; i < graph.links().size(); i++) {
            Link link = graph.links().get(i);
            if (link.from() == node) {
                if (visits[link.to()] == Visit.OPEN) {
                    upward[i] = true;
                } else if (visits[link.to()] == Visit.NEW) {
                    visit(link.to(), visits);
                }
            }
        }
        visits[node] = Visit.DONE;
        finished.add(node);
    }

    private void rank() {
        List<Integer> topDown = new ArrayList<>(finished);
        Collections.reverse(topDown);
        for (int node : topDown) {
            for (int i = 0; i < graph.links().size(); i++) {
                Link link = graph.links().get(i);
                if (upward[i] && link.to() == node) {
                    ranks[link.from()] = Math.max(ranks[link.from()], ranks[node] + 1);
                } else if (!upward[i] && link.from() == node) {
                    ranks[link.to()] = Math.max(ranks[link.to()], ranks[node] + 1);
                }
            }
        }
    }
}
