package dev.custody.read.origin;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.analysis.Interpreter;

/**
 * What an instruction does to origins: each instruction that makes a value is a site of its own, copies and casts keep
 * the sites of what they copy, arithmetic on anything but ints and longs is unknown. The operands of an instruction are written to
 * {@link #operands}; the last visit of an instruction sees its final operands, because frames only grow.
 */
final class OriginInterpreter extends Interpreter<OriginValue> {
    private final OriginValue[][] operands;
    private final OriginValue[] produced;
    private final int firstSite;
    private final boolean[] reached;
    private int at;

    /**
     * @param instructions how many the method has
     * @param firstSite site of instruction 0; smaller ones stand for the receiver and the parameters
     */
    OriginInterpreter(int instructions, int firstSite) {
        super(Opcodes.ASM9);
        this.operands = new OriginValue[instructions][];
        this.produced = new OriginValue[instructions];
        this.firstSite = firstSite;
        this.reached = new boolean[instructions];
    }

    /** Tells the index of the instruction that is executed next. */
    void at(int instruction) {
        at = instruction;
        reached[instruction] = true;
    }

    boolean isReached(int instruction) {
        return reached[instruction];
    }

    /** Operands that an instruction had on its last visit; null when it was never reached or has none to tell. */
    OriginValue @Nullable [] operands(int instruction) {
        return operands[instruction];
    }

    /** Whether the instruction was reached and is a site. */
    boolean isSite(int instruction) {
        return produced[instruction] != null;
    }

    private OriginValue site(int size) {
        OriginValue known = produced[at];
        if (known == null || known.getSize() != size) {
            known = OriginValue.of(size, firstSite + at);
            produced[at] = known;
        }
        return known;
    }

    private void record(OriginValue... values) {
        operands[at] = values;
    }

    /** The value that an exception handler starts with, a site at the handler's label. */
    OriginValue caughtAt(int label) {
        at = label;
        return site(1);
    }

    @Override
    public @Nullable OriginValue newValue(@Nullable Type type) {
        if (type == null) {
            return OriginValue.UNASSIGNED;
        }
        return type.getSort() == Type.VOID ? null : OriginValue.unknown(type.getSize());
    }

    @Override
    public OriginValue newEmptyValue(int local) {
        return OriginValue.UNASSIGNED;
    }

    @Override
    public OriginValue newOperation(AbstractInsnNode insn) {
        record();
        if (Instructions.isFieldRead(insn)) {
            return site(Instructions.sizeOf(((org.objectweb.asm.tree.FieldInsnNode) insn).desc, 0));
        }
        return site(Instructions.isNew(insn) ? 1 : Instructions.constantSize(insn));
    }

    @Override
    public OriginValue copyOperation(AbstractInsnNode insn, OriginValue value) {
        return value;
    }

    @Override
    public @Nullable OriginValue unaryOperation(AbstractInsnNode insn, OriginValue value) {
        if (Instructions.isCast(insn) || Instructions.isNarrowing(insn)) {
            return value;
        }
        record(value);
        if (insn instanceof org.objectweb.asm.tree.FieldInsnNode field) {
            return Instructions.isFieldRead(insn) ? site(Instructions.sizeOf(field.desc, 0)) : null;
        }
        if (Instructions.isInstanceOf(insn)
                || Instructions.isNewPrimitiveArray(insn)
                || Instructions.isNewReferenceArray(insn)) {
            return site(1);
        }
        if (!Instructions.intOperator(insn).isEmpty()) {
            return site(Instructions.resultSize(insn));
        }
        return OriginValue.unknown(Instructions.resultSize(insn));
    }

    @Override
    public @Nullable OriginValue binaryOperation(AbstractInsnNode insn, OriginValue left, OriginValue right) {
        record(left, right);
        if (Instructions.isArrayRead(insn) || !Instructions.intOperator(insn).isEmpty()) {
            return site(Instructions.resultSize(insn));
        }
        return OriginValue.unknown(Instructions.resultSize(insn));
    }

    @Override
    public @Nullable OriginValue ternaryOperation(
            AbstractInsnNode insn, OriginValue array, OriginValue index, OriginValue value) {
        record(array, index, value);
        return null;
    }

    @Override
    public @Nullable OriginValue naryOperation(AbstractInsnNode insn, List<? extends OriginValue> values) {
        record(values.toArray(OriginValue[]::new));
        if (insn instanceof InvokeDynamicInsnNode call) {
            return resultOf(call.desc);
        }
        return site(1);
    }

    /** What a method call leaves, null for nothing. */
    @Nullable
    OriginValue call(MethodInsnNode insn, OriginValue[] values) {
        record(values);
        return resultOf(insn.desc);
    }

    private @Nullable OriginValue resultOf(String methodDescriptor) {
        int size = Instructions.sizeOf(methodDescriptor, methodDescriptor.indexOf(')') + 1);
        return size == 0 ? null : site(size);
    }

    @Override
    public void returnOperation(AbstractInsnNode insn, OriginValue value, OriginValue expected) {
        record(value);
    }

    @Override
    public OriginValue merge(OriginValue left, OriginValue right) {
        return left.join(right);
    }
}
