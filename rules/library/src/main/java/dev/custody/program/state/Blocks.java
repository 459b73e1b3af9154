package dev.custody.program.state;

import dev.custody.facts.Flow;
import java.util.ArrayList;
import java.util.List;

/** Which blocks follow which, without exceptions. */
final class Blocks {
    private Blocks() {}

    /** In the order of the exit; a default last. */
    static List<Integer> after(Flow flow, int block) {
        Flow.Exit exit = flow.blocks().get(block).exit();
        if (exit instanceof Flow.Goto next) {
            return List.of(next.target());
        }
        if (exit instanceof Flow.Branch branch) {
            return List.of(branch.whenTrue(), branch.whenFalse());
        }
        if (exit instanceof Flow.Switch choice) {
            List<Integer> targets = new ArrayList<>(choice.targets());
            targets.add(choice.fallback());
            return targets;
        }
        return List.of();
    }
}
