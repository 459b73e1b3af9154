package dev.custody.read.origin;

import dev.custody.facts.Body;
import dev.custody.facts.MethodRef;
import dev.custody.facts.Node;
import dev.custody.facts.Values;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.IntInsnNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.LineNumberNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.MultiANewArrayInsnNode;
import org.objectweb.asm.tree.TryCatchBlockNode;
import org.objectweb.asm.tree.TypeInsnNode;

/**
 * Turns the sites of an {@link OriginAnalysis} into a {@link Body}: keeps what has an effect and what that depends on,
 * numbers it anew and drops the rest.
 */
final class BodyBuilder {
    private static final int DROPPED = -1;

    private static final Node UNKNOWN = new Node.Unknown();
    private static final Node RETURN = new Node.Return(Values.NONE, 0);
    private static final Node THIS = new Node.This();
    private static final Node[] PARAMETERS = new Node[16];

    static {
        Arrays.setAll(PARAMETERS, Node.Parameter::new);
    }

    private final MethodRef ref;
    private final MethodNode method;
    private final OriginAnalysis analysis;
    private final OriginInterpreter interpreter;
    private final ClassSymbols symbols;
    private final AbstractInsnNode[] insns;
    private final boolean withFlow;

    /** Node index by site. */
    private final int[] nodeOf;

    private final List<Node> nodes = new ArrayList<>();

    BodyBuilder(
            MethodRef ref, MethodNode method, OriginAnalysis analysis, ClassSymbols symbols, FlowSelection selection) {
        this.ref = ref;
        this.method = method;
        this.analysis = analysis;
        this.interpreter = analysis.interpreter();
        this.symbols = symbols;
        this.insns = analysis.instructions();
        this.withFlow = new FlowNeed(ref, analysis, selection).holds();
        this.nodeOf = new int[analysis.firstSite() + insns.length];
        Arrays.fill(nodeOf, DROPPED);
    }

    Body build() {
        markKept();
        number();
        addNode(UNKNOWN);
        addParameters();
        int line = 0;
        for (int i = 0; i < insns.length; i++) {
            if (insns[i] instanceof LineNumberNode number) {
                line = number.line;
            } else if (isKept(i) && nodeOf[siteOf(i)] == nodes.size()) {
                addNode(node(i, line));
            }
        }
        return new Body(nodes, withFlow ? Optional.of(new FlowBuilder(analysis, this).build()) : Optional.empty());
    }

    private void addNode(Node node) {
        nodes.add(node);
    }

    private void addParameters() {
        if ((method.access & Opcodes.ACC_STATIC) == 0) {
            addNode(THIS);
        }
        int count = analysis.parameters().length;
        for (int index = 0; index < count; index++) {
            addNode(index < PARAMETERS.length ? PARAMETERS[index] : new Node.Parameter(index));
        }
    }

    private int siteOf(int instruction) {
        return analysis.firstSite() + instruction;
    }

    boolean isKept(int instruction) {
        return nodeOf[siteOf(instruction)] >= 0;
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
                || (insn instanceof InvokeDynamicInsnNode dynamic && isLambda(dynamic))
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
    }

    private boolean isConstant(int i) {
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

    // --- nodes

    private Node node(int i, int line) {
        AbstractInsnNode insn = insns[i];
        OriginValue[] recorded = interpreter.operands(i);
        OriginValue[] operands = recorded == null ? new OriginValue[0] : recorded;
        if (insn instanceof LabelNode label) {
            return new Node.Caught(symbols.name(caughtType(label)), line);
        }
        if (insn instanceof FieldInsnNode field) {
            return fieldAccess(field, operands, line);
        }
        if (insn instanceof MethodInsnNode call) {
            return call(call, operands, line);
        }
        if (insn instanceof InvokeDynamicInsnNode call) {
            return isLambda(call) ? lambda(call, operands, line) : dynamicCall(call, operands, line);
        }
        if (isConstant(i)) {
            return symbols.constant(interned(Instructions.constant(insn)));
        }
        if (Instructions.isArrayRead(insn)) {
            return new Node.ArrayRead(values(operands[0]), values(operands[1]), line);
        }
        if (Instructions.isArrayWrite(insn)) {
            return new Node.ArrayWrite(values(operands[0]), values(operands[1]), values(operands[2]), line);
        }
        if (Instructions.isReturn(insn)) {
            return returned(operands, line);
        }
        if (Instructions.isThrow(insn)) {
            return new Node.Throw(values(operands[0]), line);
        }
        if (Instructions.isMonitor(insn)) {
            return new Node.Monitor(values(operands[0]), Instructions.isMonitorEnter(insn), line);
        }
        if (!Instructions.intOperator(insn).isEmpty()) {
            return arithmetic(insn, operands, line);
        }
        return allocationOrTest(insn, operands, line);
    }

    private Node arithmetic(AbstractInsnNode insn, OriginValue[] operands, int line) {
        return new Node.Arithmetic(
                Instructions.intOperator(insn),
                values(operands[0]),
                operands.length > 1 ? values(operands[1]) : Values.NONE,
                Instructions.resultSize(insn) > 1,
                line);
    }

    /** Where no paths are kept, one return that returns nothing is as good as another. */
    private Node returned(OriginValue[] operands, int line) {
        if (operands.length == 0) {
            return withFlow ? new Node.Return(Values.NONE, line) : RETURN;
        }
        return new Node.Return(values(operands[0]), line);
    }

    private Object interned(Object constant) {
        return constant instanceof String text ? symbols.name(text) : constant;
    }

    private Node allocationOrTest(AbstractInsnNode insn, OriginValue[] operands, int line) {
        if (insn instanceof IntInsnNode array) {
            return new Node.NewArray(Instructions.primitiveArray(array), values(operands[0]), line);
        }
        if (insn instanceof MultiANewArrayInsnNode array) {
            return new Node.NewArray(symbols.name(array.desc), values(operands[0]), line);
        }
        if (insn instanceof TypeInsnNode type) {
            if (Instructions.isNew(insn)) {
                return new Node.New(symbols.name(type.desc), line);
            }
            String descriptor = Type.getObjectType(type.desc).getDescriptor();
            return Instructions.isInstanceOf(insn)
                    ? new Node.TypeTest(values(operands[0]), symbols.name(descriptor), line)
                    : new Node.NewArray(symbols.name("[" + descriptor), values(operands[0]), line);
        }
        throw new IllegalStateException("no node for opcode " + insn.getOpcode());
    }

    private String caughtType(LabelNode label) {
        return method.tryCatchBlocks.stream()
                .filter(handler -> handler.handler == label && handler.type != null)
                .map(handler -> handler.type)
                .findFirst()
                .orElse("java/lang/Throwable");
    }

    private Node fieldAccess(FieldInsnNode insn, OriginValue[] operands, int line) {
        var field = symbols.field(insn.owner, insn.name, insn.desc);
        boolean isStatic = Instructions.isStaticFieldAccess(insn);
        Values receiver = isStatic ? Values.NONE : values(operands[0]);
        return Instructions.isFieldRead(insn)
                ? new Node.FieldRead(field, receiver, line)
                : new Node.FieldWrite(field, receiver, values(operands[isStatic ? 0 : 1]), line);
    }

    private Node call(MethodInsnNode insn, OriginValue[] operands, int line) {
        Node.Dispatch dispatch = Instructions.dispatch(insn.getOpcode());
        int receivers = dispatch == Node.Dispatch.STATIC ? 0 : 1;
        return new Node.Call(
                symbols.method(insn.owner, insn.name, insn.desc),
                dispatch,
                receivers == 0 ? Values.NONE : values(operands[0]),
                valuesFrom(operands, receivers),
                line);
    }

    private List<Values> valuesFrom(OriginValue[] operands, int first) {
        int count = operands.length - first;
        if (count <= 0) {
            return List.of();
        }
        if (count == 1) {
            return values(operands[first]).alone();
        }
        Values[] found = new Values[count];
        for (int i = 0; i < count; i++) {
            found[i] = values(operands[first + i]);
        }
        return List.of(found);
    }

    private static boolean isLambda(InvokeDynamicInsnNode insn) {
        return insn.bsm.getOwner().equals("java/lang/invoke/LambdaMetafactory")
                && insn.bsmArgs.length >= 3
                && insn.bsmArgs[1] instanceof Handle;
    }

    private Node lambda(InvokeDynamicInsnNode insn, OriginValue[] operands, int line) {
        Handle target = (Handle) insn.bsmArgs[1];
        return new Node.Lambda(
                symbols.name(Type.getReturnType(insn.desc).getInternalName()),
                symbols.name(insn.name),
                symbols.method(target.getOwner(), target.getName(), target.getDesc()),
                Instructions.handleDispatch(target.getTag()),
                valuesFrom(operands, 0),
                line);
    }

    private Node dynamicCall(InvokeDynamicInsnNode insn, OriginValue[] operands, int line) {
        return new Node.DynamicCall(
                symbols.method(insn.bsm.getOwner(), insn.bsm.getName(), insn.bsm.getDesc()),
                symbols.name(insn.name),
                Arrays.stream(insn.bsmArgs).map(CaseLabels::label).toList(),
                valuesFrom(operands, 0),
                line);
    }

    /** The method under work, for messages. */
    @Override
    public String toString() {
        return ref.toString();
    }
}
