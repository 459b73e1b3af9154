package dev.custody.read.origin;

import dev.custody.facts.Body;
import dev.custody.facts.Values;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TryCatchBlockNode;

/**
 * Which instructions become nodes, and which? Those that have an effect, and what these depend on, backwards over the origins of
 * their operands; then numbered in the order of the code behind receiver and parameters. The rest is dropped.
 */
final class NodeNumbers {
    private static final int DROPPED = -1;

    private final MethodNode method;
    private final OriginAnalysis analysis;
    private final OriginInterpreter interpreter;
    private final AbstractInsnNode[] insns;
    private final boolean withFlow;
    private int nodes;

    /** Node index by site. */
    private final int[] nodeOf;

    /** @param withFlow whether the body keeps its control flow, which needs more nodes */
    NodeNumbers(MethodNode method, OriginAnalysis analysis, boolean withFlow) {
        this.method = method;
        this.analysis = analysis;
        this.interpreter = analysis.interpreter();
        this.insns = analysis.instructions();
        this.withFlow = withFlow;
        this.nodeOf = new int[analysis.firstSite() + insns.length];
        Arrays.fill(nodeOf, DROPPED);
        markKept();
        number();
    }

    private int siteOf(int instruction) {
        return analysis.firstSite() + instruction;
    }

    boolean isKept(int instruction) {
        return nodeOf[siteOf(instruction)] >= 0;
    }

    /** How many nodes there are. */
    int count() {
        return nodes;
    }

    /** Index of the node that an instruction became; only for those that are kept. */
    int nodeAt(int instruction) {
        return nodeOf[siteOf(instruction)];
    }

    // --- what is kept

    private void markKept() {
        int[] pending = new int[insns.length];
        int top = 0;
        if (withFlow) {
            markHandlers();
        }
        for (int i = 0; i < insns.length; i++) {
            if (interpreter.isReached(i) && hasEffect(insns[i])) {
                nodeOf[siteOf(i)] = 0;
                pending[top++] = i;
            } else if (withFlow && interpreter.isReached(i) && Instructions.decides(insns[i])) {
                top = markOperands(i, pending, top);
            }
            while (top > 0) {
                top = markOperands(pending[top - 1], pending, top - 1);
            }
        }
    }

    /** With a flow, what a handler catches matters also where nobody looks at the exception. */
    private void markHandlers() {
        for (TryCatchBlockNode handler : method.tryCatchBlocks) {
            int start = analysis.indexOf(handler.handler);
            if (analysis.isReachedLeader(start)) {
                nodeOf[siteOf(start)] = 0;
            }
        }
    }

    private int markOperands(int instruction, int[] pending, int count) {
        int top = count;
        OriginValue[] operands = interpreter.operands(instruction);
        if (operands == null) {
            return top;
        }
        for (OriginValue operand : operands) {
            for (int site : operand.sites()) {
                int producer = site - analysis.firstSite();
                if (producer >= 0 && nodeOf[site] == DROPPED && isTracked(producer)) {
                    nodeOf[site] = 0;
                    pending[top++] = producer;
                }
            }
        }
        return top;
    }

    /** Arithmetic matters only where paths do; without a flow it is unknown. */
    private boolean isTracked(int instruction) {
        return withFlow || Instructions.intOperator(insns[instruction]).isEmpty();
    }

    private static boolean hasEffect(AbstractInsnNode insn) {
        return insn instanceof MethodInsnNode
                || (insn instanceof InvokeDynamicInsnNode dynamic && Instructions.isLambda(dynamic))
                || (insn instanceof FieldInsnNode && !Instructions.isFieldRead(insn))
                || Instructions.isArrayWrite(insn)
                || Instructions.isReturn(insn)
                || Instructions.isThrow(insn)
                || Instructions.isMonitor(insn);
    }

    // --- numbers

    private void number() {
        for (int site = 0; site < analysis.firstSite(); site++) {
            nodeOf[site] = site;
        }
        int next = analysis.firstSite();
        Map<Object, Integer> constants = new HashMap<>();
        for (int i = 0; i < insns.length; i++) {
            if (!isKept(i)) {
                continue;
            }
            // without a flow nobody asks which path a constant was made on
            Integer same =
                    withFlow || !isConstant(i) ? null : constants.putIfAbsent(Instructions.constant(insns[i]), next);
            nodeOf[siteOf(i)] = same == null ? next++ : same;
        }
        nodes = next;
    }

    /** Whether an instruction only pushes a constant. */
    boolean isConstant(int i) {
        AbstractInsnNode insn = insns[i];
        boolean plain = insn.getOpcode() >= Opcodes.ACONST_NULL && insn.getOpcode() <= Opcodes.SIPUSH;
        return plain || insn instanceof LdcInsnNode;
    }

    /** The nodes that a value may come from. */
    Values values(OriginValue value) {
        int[] sites = value.sites();
        if (sites.length == 1) {
            return Values.of(nodeOrUnknown(sites[0]));
        }
        int[] mapped = new int[sites.length];
        for (int i = 0; i < sites.length; i++) {
            mapped[i] = nodeOrUnknown(sites[i]);
        }
        return Values.of(mapped);
    }

    private int nodeOrUnknown(int site) {
        return nodeOf[site] == DROPPED ? Body.UNKNOWN : nodeOf[site];
    }
}
