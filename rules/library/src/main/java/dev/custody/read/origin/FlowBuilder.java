package dev.custody.read.origin;

import dev.custody.facts.Flow;
import dev.custody.facts.Values;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.JumpInsnNode;
import org.objectweb.asm.tree.LookupSwitchInsnNode;
import org.objectweb.asm.tree.TableSwitchInsnNode;
import org.objectweb.asm.tree.TryCatchBlockNode;

/** Cuts a method into blocks over the nodes of its value graph. */
final class FlowBuilder {
    private final OriginAnalysis analysis;
    private final AbstractInsnNode[] insns;
    private final NodeNumbers graph;

    /** @param graph numbers the nodes; all of them are there */
    FlowBuilder(OriginAnalysis analysis, NodeNumbers graph) {
        this.analysis = analysis;
        this.insns = analysis.instructions();
        this.graph = graph;
    }

    Flow build() {
        Map<Integer, Integer> blockOf = new HashMap<>();
        for (int i = 0; i < insns.length; i++) {
            if (analysis.isReachedLeader(i)) {
                blockOf.put(i, blockOf.size());
            }
        }
        List<Flow.Block> blocks = new ArrayList<>();
        for (int start = 0; start < insns.length; start++) {
            if (analysis.isReachedLeader(start)) {
                blocks.add(block(start, blockOf));
            }
        }
        return new Flow(blocks);
    }

    private Flow.Block block(int start, Map<Integer, Integer> blockOf) {
        int[] content = new int[8];
        int count = 0;
        int last = start;
        int i = start;
        for (; i < insns.length && (i == start || !analysis.isReachedLeader(i)); i++) {
            if (graph.isKept(i)) {
                content = count < content.length ? content : Arrays.copyOf(content, 2 * count);
                content[count++] = graph.nodeAt(i);
            }
            if (!Instructions.isPseudo(insns[i])) {
                last = i;
                if (Instructions.decides(insns[i]) || OriginAnalysis.endsBlock(insns[i])) {
                    i++;
                    break;
                }
            }
        }
        List<Integer> handlers = new ArrayList<>();
        for (TryCatchBlockNode handler : analysis.handlersAt(start)) {
            Integer target = blockOf.get(analysis.indexOf(handler.handler));
            if (target != null && !handlers.contains(target)) {
                handlers.add(target);
            }
        }
        return new Flow.Block(Values.of(Arrays.copyOf(content, count)), exit(last, i, blockOf), handlers);
    }

    private Flow.Exit exit(int last, int next, Map<Integer, Integer> blockOf) {
        AbstractInsnNode insn = insns[last];
        List<Integer> targets = new ArrayList<>();
        for (int target : analysis.jumpTargets(last)) {
            Integer block = blockOf.get(target);
            if (block == null) {
                throw new IllegalStateException("jumps to instruction " + target + ", which nothing reaches");
            }
            targets.add(block);
        }
        OriginValue[] recorded = analysis.interpreter().operands(last);
        if (Instructions.isReturn(insn) || Instructions.isThrow(insn)) {
            return new Flow.End();
        }
        if (targets.isEmpty()) {
            Integer following = blockOf.get(next);
            return following == null ? new Flow.End() : new Flow.Goto(following);
        }
        if (Instructions.isGoto(insn)) {
            return new Flow.Goto(targets.get(0));
        }
        OriginValue[] operands = recorded == null ? new OriginValue[] {OriginValue.unknown(1)} : recorded;
        if (insn instanceof JumpInsnNode) {
            Values right = operands.length > 1 ? graph.values(operands[1]) : Values.NONE;
            Integer following = blockOf.get(next);
            return new Flow.Branch(
                    Instructions.test(insn.getOpcode()),
                    graph.values(operands[0]),
                    right,
                    targets.get(0),
                    following == null ? targets.get(0) : following);
        }
        int fallback = targets.get(targets.size() - 1);
        return new Flow.Switch(graph.values(operands[0]), keys(insn), targets.subList(0, targets.size() - 1), fallback);
    }

    private static List<Integer> keys(AbstractInsnNode insn) {
        if (insn instanceof LookupSwitchInsnNode lookup) {
            return lookup.keys;
        }
        List<Integer> keys = new ArrayList<>();
        TableSwitchInsnNode table = (TableSwitchInsnNode) insn;
        for (int key = table.min; key <= table.max; key++) {
            keys.add(key);
        }
        return keys;
    }
}
