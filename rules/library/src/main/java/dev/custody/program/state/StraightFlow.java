package dev.custody.program.state;

import dev.custody.facts.Body;
import dev.custody.facts.Flow;
import dev.custody.facts.Node;
import dev.custody.facts.Values;
import java.util.Arrays;
import java.util.List;

/** The control flow of a body of which none was kept: everything happens, in order. */
final class StraightFlow {
    private StraightFlow() {}

    static Flow of(Body body) {
        int[] all = new int[body.nodes().size()];
        int count = 0;
        for (int i = 0; i < all.length; i++) {
            if (!isGiven(body.node(i))) {
                all[count++] = i;
            }
        }
        return new Flow(List.of(new Flow.Block(Values.of(Arrays.copyOf(all, count)), new Flow.End(), List.of())));
    }

    private static boolean isGiven(Node node) {
        return node instanceof Node.Unknown || node instanceof Node.This || node instanceof Node.Parameter;
    }
}
