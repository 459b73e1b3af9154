package dev.custody.read.origin;

import dev.custody.facts.MethodRef;
import dev.custody.facts.Names;
import java.util.HashSet;
import java.util.Set;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.JumpInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;

/**
 * Is the control flow of a method kept besides its value graph? Where it touches a state, gives a value away, throws as an
 * argument tells it, or tests what it sets or counts: late initialisation, limits. For most methods it is not.
 */
final class FlowNeed {
    private final MethodRef ref;
    private final AbstractInsnNode[] insns;
    private final FlowSelection selection;

    FlowNeed(MethodRef ref, OriginAnalysis analysis, FlowSelection selection) {
        this.ref = ref;
        this.insns = analysis.instructions();
        this.selection = selection;
    }

    /** Whether some analysis that follows paths will ask for this method. */
    boolean holds() {
        boolean branches = false;
        boolean throwsItself = false;
        boolean touchesState = selection.returnsState(ref.descriptor()) || selection.takesState(ref.descriptor());
        boolean tests = takesBoolean(ref.descriptor());
        boolean setsStatic = false;
        boolean counts = false;
        boolean sets = false;
        boolean givesAway = false;
        for (AbstractInsnNode insn : insns) {
            branches |= insn instanceof JumpInsnNode;
            throwsItself |= Instructions.isThrow(insn);
            if (insn instanceof FieldInsnNode field) {
                touchesState |= !Instructions.isStaticFieldAccess(insn)
                        && (selection.isStateType(field.desc) || isAtomicReference(field.desc));
                setsStatic |= Instructions.isStaticFieldAccess(insn) && !Instructions.isFieldRead(insn);
                sets |= !Instructions.isStaticFieldAccess(insn) && !Instructions.isFieldRead(insn);
            } else if (insn instanceof MethodInsnNode call) {
                touchesState |= selection.returnsState(call.desc);
                counts |= isAtomicCount(call);
                givesAway |= selection.takesOver(call.name, call.desc);
            }
        }
        return touchesState
                || givesAway
                || (counts && branches)
                || (tests && throwsItself && branches)
                || (setsStatic && branches && !ref.isClassInitializer())
                || (sets && branches && testsWhatItSets())
                || selection.always(ref);
    }

    private static boolean takesBoolean(String methodDescriptor) {
        for (int at = 1; methodDescriptor.charAt(at) != ')'; at = Names.endOfType(methodDescriptor, at)) {
            if (methodDescriptor.charAt(at) == 'Z') {
                return true;
            }
        }
        return false;
    }

    /**
     * Whether a method reads a field of an object before it sets it and has a test that may be of that field: of a reference
     * for null, as lazy initialisation does, or of a number.
     */
    private boolean testsWhatItSets() {
        boolean testsNull = false;
        boolean testsNumber = false;
        for (AbstractInsnNode insn : insns) {
            if (insn instanceof JumpInsnNode jump && !Instructions.isGoto(jump)) {
                boolean ofNull = Instructions.isNullTest(jump);
                testsNull |= ofNull;
                testsNumber |= !ofNull;
            }
        }
        Set<String> read = new HashSet<>();
        for (AbstractInsnNode insn : insns) {
            if (insn instanceof FieldInsnNode field && !Instructions.isStaticFieldAccess(insn)) {
                boolean tested = field.desc.length() == 1 ? testsNumber && !field.desc.equals("Z") : testsNull;
                if (tested && Instructions.isFieldRead(insn)) {
                    read.add(field.name);
                } else if (tested && read.contains(field.name)) {
                    return !ref.isConstructor();
                }
            }
        }
        return false;
    }

    /** {@code incrementAndGet()} and its like: a test of what they return is a limit. */
    private static boolean isAtomicCount(MethodInsnNode call) {
        return call.owner.startsWith("java/util/concurrent/atomic/Atomic")
                && call.name.contains("And")
                && (call.desc.endsWith("I") || call.desc.endsWith("J"));
    }

    private static boolean isAtomicReference(String descriptor) {
        return descriptor.startsWith("Ljava/util/concurrent/atomic/AtomicReference");
    }
}
