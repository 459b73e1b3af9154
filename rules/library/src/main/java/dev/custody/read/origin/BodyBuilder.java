package dev.custody.read.origin;

import dev.custody.facts.Body;
import dev.custody.facts.MethodRef;
import dev.custody.facts.Node;
import dev.custody.facts.Values;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.IntInsnNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.LineNumberNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.MultiANewArrayInsnNode;
import org.objectweb.asm.tree.TryCatchBlockNode;
import org.objectweb.asm.tree.TypeInsnNode;

/** Turns the sites of an {@link OriginAnalysis} into a {@link Body}: makes a node of each instruction that has a number. */
final class BodyBuilder {
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
    private final NodeNumbers numbers;

    private final Node[] nodes;
    private int count;

    BodyBuilder(
            MethodRef ref, MethodNode method, OriginAnalysis analysis, ClassSymbols symbols, FlowSelection selection) {
        this.ref = ref;
        this.method = method;
        this.analysis = analysis;
        this.interpreter = analysis.interpreter();
        this.symbols = symbols;
        this.insns = analysis.instructions();
        this.withFlow = new FlowNeed(ref, analysis, selection).holds();
        this.numbers = new NodeNumbers(method, analysis, withFlow);
        this.nodes = new Node[numbers.count()];
    }

    Body build() {
        addNode(UNKNOWN);
        addParameters();
        int line = 0;
        for (int i = 0; i < insns.length; i++) {
            if (insns[i] instanceof LineNumberNode number) {
                line = number.line;
            } else if (numbers.isKept(i) && numbers.nodeAt(i) == count) {
                addNode(node(i, line));
            }
        }
        return new Body(
                List.of(nodes), withFlow ? Optional.of(new FlowBuilder(analysis, numbers).build()) : Optional.empty());
    }

    private void addNode(Node node) {
        nodes[count++] = node;
    }

    private void addParameters() {
        if ((method.access & Opcodes.ACC_STATIC) == 0) {
            addNode(THIS);
        }
        int count = analysis.parameterCount();
        for (int index = 0; index < count; index++) {
            addNode(index < PARAMETERS.length ? PARAMETERS[index] : new Node.Parameter(index));
        }
    }

    private Values values(OriginValue value) {
        return numbers.values(value);
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
            return Instructions.isLambda(call) ? lambda(call, operands, line) : dynamicCall(call, operands, line);
        }
        if (numbers.isConstant(i)) {
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
        for (TryCatchBlockNode handler : method.tryCatchBlocks) {
            if (handler.handler == label && handler.type != null) {
                return handler.type;
            }
        }
        return "java/lang/Throwable";
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
                labels(insn),
                valuesFrom(operands, 0),
                line);
    }

    private static List<Object> labels(InvokeDynamicInsnNode insn) {
        List<Object> labels = new ArrayList<>(insn.bsmArgs.length);
        for (Object argument : insn.bsmArgs) {
            labels.add(CaseLabels.label(argument));
        }
        return labels;
    }

    /** The method under work, for messages. */
    @Override
    public String toString() {
        return ref.toString();
    }
}
