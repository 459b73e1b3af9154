package dev.custody.read;

import dev.custody.facts.Names;
import dev.custody.read.origin.ClassSymbols;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Label;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.LineNumberNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.ParameterNode;

/** A method as ASM's tree that keeps the names of its parameters and drops those of its other variables. */
final class TrimmedMethodNode extends MethodNode {
    private final String[] nameOfLocal;

    TrimmedMethodNode(
            int access, String name, String descriptor, @Nullable String signature, String @Nullable [] exceptions) {
        super(Opcodes.ASM9, access, name, descriptor, signature, exceptions);
        this.nameOfLocal = new String[parameterSlots(access, descriptor)];
    }

    private static int parameterSlots(int access, String descriptor) {
        return (org.objectweb.asm.Type.getArgumentsAndReturnSizes(descriptor) >> 2)
                - ((access & Opcodes.ACC_STATIC) != 0 ? 1 : 0);
    }

    @Override
    public void visitLocalVariable(
            String name, String descriptor, @Nullable String signature, Label start, Label end, int index) {
        if (index < nameOfLocal.length && nameOfLocal[index] == null) {
            nameOfLocal[index] = name;
        }
    }

    /** One name a parameter of the descriptor; empty when the class file names them not or not all. */
    List<String> parameterNames(ClassSymbols symbols) {
        int count = Names.parameterCount(desc);
        if (count == 0) {
            return List.of();
        }
        if (parameters != null && parameters.size() == count) {
            return declaredNames(parameters, symbols);
        }
        List<String> names = new ArrayList<>(count);
        int slot = (access & Opcodes.ACC_STATIC) != 0 ? 0 : 1;
        int at = 1;
        for (int i = 0; i < count; i++) {
            if (slot >= nameOfLocal.length || nameOfLocal[slot] == null) {
                return List.of();
            }
            names.add(symbols.name(nameOfLocal[slot]));
            slot += desc.charAt(at) == 'J' || desc.charAt(at) == 'D' ? 2 : 1;
            at = Names.endOfType(desc, at);
        }
        return symbols.names(names);
    }

    private static List<String> declaredNames(List<ParameterNode> parameters, ClassSymbols symbols) {
        List<String> names = new ArrayList<>(parameters.size());
        for (ParameterNode parameter : parameters) {
            if (parameter.name == null) {
                return List.of();
            }
            names.add(symbols.name(parameter.name));
        }
        return symbols.names(names);
    }

    /** Line of the first instruction, 0 when the class file holds no lines. */
    int firstLine() {
        for (AbstractInsnNode insn = instructions.getFirst(); insn != null; insn = insn.getNext()) {
            if (insn instanceof LineNumberNode number) {
                return number.line;
            }
        }
        return 0;
    }
}
