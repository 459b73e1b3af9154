package dev.custody.read;

import org.jspecify.annotations.Nullable;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.ClassNode;

/** A class as ASM's tree, without what no fact needs. */
final class TrimmedClassNode extends ClassNode {
    TrimmedClassNode() {
        super(Opcodes.ASM9);
    }

    @Override
    public MethodVisitor visitMethod(
            int access, String name, String descriptor, @Nullable String signature, String @Nullable [] exceptions) {
        TrimmedMethodNode method = new TrimmedMethodNode(access, name, descriptor, signature, exceptions);
        methods.add(method);
        return method;
    }
}
