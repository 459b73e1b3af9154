package dev.custody.read.origin;

import dev.custody.facts.Flow;
import dev.custody.facts.Node;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.IntInsnNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.JumpInsnNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.LookupSwitchInsnNode;
import org.objectweb.asm.tree.TableSwitchInsnNode;
import org.objectweb.asm.tree.VarInsnNode;

/** Names for everything that the analyses ask of an opcode; nobody else looks at one. */
final class Instructions {
    private Instructions() {}

    static boolean isPseudo(AbstractInsnNode insn) {
        return insn.getOpcode() < 0;
    }

    static boolean isSubroutine(AbstractInsnNode insn) {
        return insn.getOpcode() == Opcodes.JSR || insn.getOpcode() == Opcodes.RET;
    }

    static boolean isGoto(AbstractInsnNode insn) {
        return insn.getOpcode() == Opcodes.GOTO;
    }

    static boolean isNullTest(AbstractInsnNode insn) {
        return insn.getOpcode() == Opcodes.IFNULL || insn.getOpcode() == Opcodes.IFNONNULL;
    }

    /** Whether it chooses where to go on: a jump or a switch. */
    static boolean decides(AbstractInsnNode insn) {
        return insn instanceof JumpInsnNode
                || insn instanceof TableSwitchInsnNode
                || insn instanceof LookupSwitchInsnNode;
    }

    static boolean isReturn(AbstractInsnNode insn) {
        return insn.getOpcode() >= Opcodes.IRETURN && insn.getOpcode() <= Opcodes.RETURN;
    }

    static boolean isThrow(AbstractInsnNode insn) {
        return insn.getOpcode() == Opcodes.ATHROW;
    }

    /** Whether the instruction changes a local variable. */
    static boolean isLocalWrite(AbstractInsnNode insn) {
        return (insn instanceof VarInsnNode && insn.getOpcode() >= Opcodes.ISTORE) || insn.getOpcode() == Opcodes.IINC;
    }

    static boolean isFieldRead(AbstractInsnNode insn) {
        return insn.getOpcode() == Opcodes.GETFIELD || insn.getOpcode() == Opcodes.GETSTATIC;
    }

    static boolean isStaticFieldAccess(AbstractInsnNode insn) {
        return insn.getOpcode() == Opcodes.GETSTATIC || insn.getOpcode() == Opcodes.PUTSTATIC;
    }

    static boolean isNew(AbstractInsnNode insn) {
        return insn.getOpcode() == Opcodes.NEW;
    }

    static boolean isNewPrimitiveArray(AbstractInsnNode insn) {
        return insn.getOpcode() == Opcodes.NEWARRAY;
    }

    static boolean isNewReferenceArray(AbstractInsnNode insn) {
        return insn.getOpcode() == Opcodes.ANEWARRAY;
    }

    static boolean isInstanceOf(AbstractInsnNode insn) {
        return insn.getOpcode() == Opcodes.INSTANCEOF;
    }

    static boolean isCast(AbstractInsnNode insn) {
        return insn.getOpcode() == Opcodes.CHECKCAST;
    }

    /** Narrowing of an int that keeps the constants anybody asks for. */
    static boolean isNarrowing(AbstractInsnNode insn) {
        return insn.getOpcode() >= Opcodes.I2B && insn.getOpcode() <= Opcodes.I2S;
    }

    static boolean isMonitor(AbstractInsnNode insn) {
        return insn.getOpcode() == Opcodes.MONITORENTER || insn.getOpcode() == Opcodes.MONITOREXIT;
    }

    static boolean isMonitorEnter(AbstractInsnNode insn) {
        return insn.getOpcode() == Opcodes.MONITORENTER;
    }

    static boolean isArrayRead(AbstractInsnNode insn) {
        return insn.getOpcode() >= Opcodes.IALOAD && insn.getOpcode() <= Opcodes.SALOAD;
    }

    static boolean isArrayWrite(AbstractInsnNode insn) {
        return insn.getOpcode() >= Opcodes.IASTORE && insn.getOpcode() <= Opcodes.SASTORE;
    }

    /** Size in stack slots of what a unary or binary operation or an array read leaves. */
    static int resultSize(AbstractInsnNode insn) {
        return switch (insn.getOpcode()) {
            case Opcodes.LALOAD,
                    Opcodes.DALOAD,
                    Opcodes.LADD,
                    Opcodes.LSUB,
                    Opcodes.LMUL,
                    Opcodes.LDIV,
                    Opcodes.LREM,
                    Opcodes.LNEG,
                    Opcodes.LSHL,
                    Opcodes.LSHR,
                    Opcodes.LUSHR,
                    Opcodes.LAND,
                    Opcodes.LOR,
                    Opcodes.LXOR,
                    Opcodes.DADD,
                    Opcodes.DSUB,
                    Opcodes.DMUL,
                    Opcodes.DDIV,
                    Opcodes.DREM,
                    Opcodes.DNEG,
                    Opcodes.I2L,
                    Opcodes.I2D,
                    Opcodes.L2D,
                    Opcodes.F2L,
                    Opcodes.F2D,
                    Opcodes.D2L,
                    Opcodes.LCONST_0,
                    Opcodes.LCONST_1,
                    Opcodes.DCONST_0,
                    Opcodes.DCONST_1 -> 2;
            default -> 1;
        };
    }

    /** Size in stack slots of a value of the type that stands at an index of a descriptor; 0 for {@code void}. */
    static int sizeOf(String descriptor, int at) {
        return switch (descriptor.charAt(at)) {
            case 'V' -> 0;
            case 'J', 'D' -> 2;
            default -> 1;
        };
    }

    /**
     * The operator of integer arithmetic, ints and longs alike, as source code writes it, {@code <=>} for the comparison of
     * longs that a test of its result follows; empty for any other instruction.
     */
    static String intOperator(AbstractInsnNode insn) {
        return switch (insn.getOpcode()) {
            case Opcodes.IADD, Opcodes.LADD -> "+";
            case Opcodes.ISUB, Opcodes.LSUB -> "-";
            case Opcodes.IMUL, Opcodes.LMUL -> "*";
            case Opcodes.IDIV, Opcodes.LDIV -> "/";
            case Opcodes.IREM, Opcodes.LREM -> "%";
            case Opcodes.IAND, Opcodes.LAND -> "&";
            case Opcodes.IOR, Opcodes.LOR -> "|";
            case Opcodes.IXOR, Opcodes.LXOR -> "^";
            case Opcodes.ISHL, Opcodes.LSHL -> "<<";
            case Opcodes.ISHR, Opcodes.LSHR -> ">>";
            case Opcodes.IUSHR, Opcodes.LUSHR -> ">>>";
            case Opcodes.LCMP -> "<=>";
            case Opcodes.I2L -> "(long)";
            case Opcodes.L2I -> "(int)";
            default -> "";
        };
    }

    /** What a constant instruction pushes, as {@link Node.Constant} holds it. */
    static Object constant(AbstractInsnNode insn) {
        int opcode = insn.getOpcode();
        if (opcode == Opcodes.ACONST_NULL) {
            return Node.Null.NULL;
        }
        if (opcode >= Opcodes.ICONST_M1 && opcode <= Opcodes.ICONST_5) {
            return opcode - Opcodes.ICONST_0;
        }
        if (opcode == Opcodes.LCONST_0 || opcode == Opcodes.LCONST_1) {
            return (long) (opcode - Opcodes.LCONST_0);
        }
        if (insn instanceof IntInsnNode push && (opcode == Opcodes.BIPUSH || opcode == Opcodes.SIPUSH)) {
            return push.operand;
        }
        if (insn instanceof LdcInsnNode ldc) {
            if (ldc.cst instanceof org.objectweb.asm.Type type && type.getSort() != org.objectweb.asm.Type.METHOD) {
                return new Node.ClassLiteral(type.getDescriptor());
            }
            return ldc.cst instanceof Integer || ldc.cst instanceof Long || ldc.cst instanceof String
                    ? ldc.cst
                    : Node.Other.OTHER;
        }
        return Node.Other.OTHER;
    }

    static int constantSize(AbstractInsnNode insn) {
        if (insn instanceof LdcInsnNode ldc) {
            boolean wide = ldc.cst instanceof Long
                    || ldc.cst instanceof Double
                    || (ldc.cst instanceof org.objectweb.asm.ConstantDynamic dynamic && dynamic.getSize() == 2);
            return wide ? 2 : 1;
        }
        return resultSize(insn);
    }

    /** Array descriptor that {@code newarray} makes. */
    static String primitiveArray(IntInsnNode insn) {
        return switch (insn.operand) {
            case Opcodes.T_BOOLEAN -> "[Z";
            case Opcodes.T_CHAR -> "[C";
            case Opcodes.T_FLOAT -> "[F";
            case Opcodes.T_DOUBLE -> "[D";
            case Opcodes.T_BYTE -> "[B";
            case Opcodes.T_SHORT -> "[S";
            case Opcodes.T_INT -> "[I";
            default -> "[J";
        };
    }

    static Node.Dispatch dispatch(int invokeOpcode) {
        return switch (invokeOpcode) {
            case Opcodes.INVOKESTATIC -> Node.Dispatch.STATIC;
            case Opcodes.INVOKESPECIAL -> Node.Dispatch.SPECIAL;
            case Opcodes.INVOKEINTERFACE -> Node.Dispatch.INTERFACE;
            default -> Node.Dispatch.VIRTUAL;
        };
    }

    static Node.Dispatch handleDispatch(int tag) {
        return switch (tag) {
            case Opcodes.H_INVOKESTATIC -> Node.Dispatch.STATIC;
            case Opcodes.H_INVOKESPECIAL, Opcodes.H_NEWINVOKESPECIAL -> Node.Dispatch.SPECIAL;
            case Opcodes.H_INVOKEINTERFACE -> Node.Dispatch.INTERFACE;
            default -> Node.Dispatch.VIRTUAL;
        };
    }

    /** The comparison of a conditional jump. */
    static Flow.Test test(int jumpOpcode) {
        return switch (jumpOpcode) {
            case Opcodes.IFEQ, Opcodes.IF_ICMPEQ -> Flow.Test.EQUAL;
            case Opcodes.IFNE, Opcodes.IF_ICMPNE -> Flow.Test.NOT_EQUAL;
            case Opcodes.IFLT, Opcodes.IF_ICMPLT -> Flow.Test.LESS;
            case Opcodes.IFLE, Opcodes.IF_ICMPLE -> Flow.Test.LESS_OR_EQUAL;
            case Opcodes.IFGT, Opcodes.IF_ICMPGT -> Flow.Test.GREATER;
            case Opcodes.IFGE, Opcodes.IF_ICMPGE -> Flow.Test.GREATER_OR_EQUAL;
            case Opcodes.IF_ACMPEQ -> Flow.Test.SAME;
            case Opcodes.IF_ACMPNE -> Flow.Test.NOT_SAME;
            case Opcodes.IFNULL -> Flow.Test.NULL;
            default -> Flow.Test.NOT_NULL;
        };
    }

    /** Whether an instruction makes a function of a method or of the body of a lambda. */
    static boolean isLambda(InvokeDynamicInsnNode insn) {
        return insn.bsm.getOwner().equals("java/lang/invoke/LambdaMetafactory")
                && insn.bsmArgs.length >= 3
                && insn.bsmArgs[1] instanceof Handle;
    }
}
