package dev.custody.read.origin;

import dev.custody.facts.MethodRef;
import dev.custody.facts.Names;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.JumpInsnNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.LookupSwitchInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TableSwitchInsnNode;
import org.objectweb.asm.tree.TryCatchBlockNode;
import org.objectweb.asm.tree.analysis.AnalyzerException;
import org.objectweb.asm.tree.analysis.Frame;

/**
 * Where does each operand of a method come from? Forward, may, over locals and stack slots; the join is the union of
 * sites ({@link OriginValue}). It ends because each slot's set only grows and is bounded; a budget of executed
 * instructions stops methods that a generator made too large. Unlike ASM's {@code Analyzer} it keeps a frame only where
 * blocks start, which is what most of that class's cost goes into.
 */
final class OriginAnalysis {
    /** Executed instructions a method may cost for each of its own, and the least that is allowed. */
    private static final int STEPS_PER_INSTRUCTION = 60;

    private static final int LEAST_STEPS = 20_000;

    /** Locals and stack slots over all blocks that a method may need; a frame is kept for each block. */
    private static final long MOST_SLOTS = 8_000_000;

    private static final int[] NO_TARGETS = {};

    private final MethodRef ref;
    private final MethodNode method;
    private final AbstractInsnNode[] insns;
    private final OriginInterpreter interpreter;
    private final int firstSite;

    private final boolean[] leaders;
    private int blocks;
    private final BitSet pending = new BitSet();
    private final @Nullable Frame<OriginValue>[] entries;
    private final List<TryCatchBlockNode>[] handlers;
    private final int[][] targets;
    private final int parameters;
    private final Frame<OriginValue> caught;

    @SuppressWarnings({"unchecked", "rawtypes"}) // arrays of generic types cannot be made otherwise
    OriginAnalysis(MethodRef ref, MethodNode method) {
        this.ref = ref;
        this.method = method;
        this.insns = method.instructions.toArray();
        this.parameters = Names.parameterCount(method.desc);
        this.firstSite = 1 + (isStatic() ? 0 : 1) + parameters;
        this.interpreter = new OriginInterpreter(insns.length, firstSite);
        this.entries = new Frame[insns.length];
        this.handlers = new List[method.tryCatchBlocks.isEmpty() ? 0 : insns.length];
        this.targets = new int[insns.length][];
        this.leaders = new boolean[insns.length];
        this.caught = new Frame<>(method.maxLocals, method.maxStack);
    }

    private boolean isStatic() {
        return (method.access & Opcodes.ACC_STATIC) != 0;
    }

    /** Runs the analysis; afterwards the accessors tell what was found. */
    void run() throws Unanalysable {
        findHandlers();
        findLeaders();
        try {
            checkSlots();
            enter(0, initialFrame());
            int budget = Math.max(LEAST_STEPS, STEPS_PER_INSTRUCTION * insns.length);
            OriginFrame frame = new OriginFrame(method.maxLocals, method.maxStack, interpreter);
            for (int block = pending.nextSetBit(0); block >= 0; block = pending.nextSetBit(0)) {
                pending.clear(block);
                budget -= runBlock(block, frame);
                if (budget < 0) {
                    throw new Unanalysable("gave up after " + STEPS_PER_INSTRUCTION
                            + " steps an instruction, the method is too large");
                }
            }
        } catch (AnalyzerException e) {
            throw Unanalysable.inconsistent(e);
        }
    }

    private void checkSlots() throws Unanalysable {
        long slots = (long) blocks * (method.maxLocals + method.maxStack);
        if (slots > MOST_SLOTS) {
            throw new Unanalysable("its " + blocks + " blocks and " + method.maxLocals
                    + " local variables are too many, the method is too large");
        }
    }

    /** Site of instruction 0. */
    int firstSite() {
        return firstSite;
    }

    AbstractInsnNode[] instructions() {
        return insns;
    }

    OriginInterpreter interpreter() {
        return interpreter;
    }

    /** Whether any path reaches the block that starts here. */
    boolean isReachedLeader(int instruction) {
        return entries[instruction] != null;
    }

    /** Handlers that cover an instruction, innermost first. */
    List<TryCatchBlockNode> handlersAt(int instruction) {
        if (handlers.length == 0) {
            return List.of();
        }
        List<TryCatchBlockNode> found = handlers[instruction];
        return found == null ? List.of() : found;
    }

    int indexOf(LabelNode label) {
        return method.instructions.indexOf(label);
    }

    private void findHandlers() {
        for (TryCatchBlockNode handler : method.tryCatchBlocks) {
            int end = indexOf(handler.end);
            for (int i = indexOf(handler.start); i < end; i++) {
                if (handlers[i] == null) {
                    handlers[i] = new ArrayList<>(2);
                }
                handlers[i].add(handler);
            }
            lead(indexOf(handler.start));
            lead(indexOf(handler.handler));
            lead(end);
        }
    }

    /** Notes that a block starts at an instruction, unless the method ends there. */
    private void lead(int instruction) {
        if (instruction < leaders.length && !leaders[instruction]) {
            leaders[instruction] = true;
            blocks++;
        }
    }

    private void findLeaders() throws Unanalysable {
        lead(0);
        for (int i = 0; i < insns.length; i++) {
            AbstractInsnNode insn = insns[i];
            if (Instructions.isSubroutine(insn)) {
                throw new Unanalysable("it uses the jsr/ret instructions of Java 6 and older");
            }
            int[] found = findTargets(insn);
            targets[i] = found;
            for (int target : found) {
                lead(target);
            }
            if (found.length > 0) {
                lead(i + 1);
            }
        }
    }

    /** How many parameters the method has, the receiver not included. */
    int parameterCount() {
        return parameters;
    }

    /**
     * Indexes of the instructions that a jump or switch may go to, the default case last; empty for others. Callers do not
     * change it.
     */
    int[] jumpTargets(int instruction) {
        return targets[instruction];
    }

    private int[] findTargets(AbstractInsnNode insn) {
        if (insn instanceof JumpInsnNode jump) {
            return new int[] {indexOf(jump.label)};
        }
        if (insn instanceof TableSwitchInsnNode table) {
            return switchTargets(table.labels, table.dflt);
        }
        if (insn instanceof LookupSwitchInsnNode lookup) {
            return switchTargets(lookup.labels, lookup.dflt);
        }
        return NO_TARGETS;
    }

    private int[] switchTargets(List<LabelNode> labels, LabelNode fallback) {
        int[] found = new int[labels.size() + 1];
        for (int i = 0; i < labels.size(); i++) {
            found[i] = indexOf(labels.get(i));
        }
        found[labels.size()] = indexOf(fallback);
        return found;
    }

    private Frame<OriginValue> initialFrame() {
        Frame<OriginValue> frame = new Frame<>(method.maxLocals, method.maxStack);
        frame.setReturn(interpreter.newValue(Type.getReturnType(method.desc)));
        int local = 0;
        int site = 1;
        if (!isStatic()) {
            frame.setLocal(local++, OriginValue.of(1, site++));
        }
        for (int at = 1; method.desc.charAt(at) != ')'; at = Names.endOfType(method.desc, at)) {
            int size = Instructions.sizeOf(method.desc, at);
            frame.setLocal(local++, OriginValue.of(size, site++));
            if (size == 2) {
                frame.setLocal(local++, OriginValue.UNASSIGNED);
            }
        }
        while (local < method.maxLocals) {
            frame.setLocal(local++, OriginValue.UNASSIGNED);
        }
        return frame;
    }

    private void enter(int block, Frame<OriginValue> frame) throws AnalyzerException {
        Frame<OriginValue> known = entries[block];
        if (known == null) {
            entries[block] = new Frame<>(frame);
            pending.set(block);
        } else if (known.merge(frame, interpreter)) {
            pending.set(block);
        }
    }

    /** Executes one block and passes its frames on; returns how many instructions and frames that took. */
    private int runBlock(int block, OriginFrame frame) throws AnalyzerException {
        frame.init(entryOf(block));
        int steps = enterHandlers(block, frame);
        for (int i = block; i < insns.length; i++) {
            if (i > block && leaders[i]) {
                enter(i, frame);
                return steps;
            }
            AbstractInsnNode insn = insns[i];
            if (Instructions.isPseudo(insn)) {
                continue;
            }
            steps++;
            interpreter.at(i);
            frame.execute(insn, interpreter);
            for (int target : targets[i]) {
                enter(target, frame);
                steps++;
            }
            if (endsBlock(insn)) {
                return steps;
            }
            if (Instructions.isLocalWrite(insn)) {
                steps += enterHandlers(i, frame);
            }
        }
        return steps;
    }

    private Frame<OriginValue> entryOf(int block) {
        Frame<OriginValue> entry = entries[block];
        if (entry == null) {
            throw new IllegalStateException("block " + block + " of " + ref + " was never entered");
        }
        return entry;
    }

    /** Whether control never goes on to the next instruction. */
    static boolean endsBlock(AbstractInsnNode insn) {
        return Instructions.isGoto(insn)
                || Instructions.isReturn(insn)
                || Instructions.isThrow(insn)
                || insn instanceof TableSwitchInsnNode
                || insn instanceof LookupSwitchInsnNode;
    }

    /** Passes a frame on to the handlers around; returns how many that were. */
    private int enterHandlers(int at, Frame<OriginValue> frame) throws AnalyzerException {
        if (handlers.length == 0) {
            return 0;
        }
        List<TryCatchBlockNode> around = handlersAt(at);
        for (TryCatchBlockNode handler : around) {
            int start = indexOf(handler.handler);
            caught.init(frame);
            caught.clearStack();
            caught.push(interpreter.caughtAt(start));
            enter(start, caught);
        }
        return around.size();
    }
}
