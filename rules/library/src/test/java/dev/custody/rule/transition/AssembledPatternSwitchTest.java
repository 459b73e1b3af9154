package dev.custody.rule.transition;

import static org.assertj.core.api.Assertions.assertThat;

import dev.custody.engine.Engine;
import dev.custody.engine.Request;
import dev.custody.testkit.CompiledSources;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.ConstantDynamic;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** Pattern switches as javac 21 compiles them, put together by hand so that an older JDK tests them too. */
class AssembledPatternSwitchTest {
    private static final String STATE = "shop/domain/State";
    private static final String DELIVERY = "shop/domain/Delivery";
    private static final String STATE_DESCRIPTOR = "L" + STATE + ";";
    private static final String BOOTSTRAP_DESCRIPTOR =
            "(Ljava/lang/invoke/MethodHandles$Lookup;Ljava/lang/String;Ljava/lang/invoke/MethodType;[Ljava/lang/Object;)"
                    + "Ljava/lang/invoke/CallSite;";

    @TempDir
    private Path classes;

    @Test
    void understands_pattern_switches_of_newer_compilers() throws IOException {
        copyStates();
        write(DELIVERY, delivery());
        assertThat(Engine.inspect(Request.of(List.of(classes)).withRules(List.of(new UnguardedTransition())))
                        .findings())
                .extracting(finding -> finding.place().qualifiedName())
                .containsExactly("shop.domain.Delivery.jump(Object)");
    }

    private void copyStates() throws IOException {
        try (CompiledSources compiled =
                CompiledSources.of("package shop.domain; public enum State { PACKED, SENT, RETURNED }")) {
            write(STATE, Files.readAllBytes(compiled.classes().resolve(STATE + ".class")));
        }
    }

    private void write(String internalName, byte[] bytes) throws IOException {
        Path file = classes.resolve(internalName + ".class");
        Files.createDirectories(file.getParent());
        Files.write(file, bytes);
    }

    /**
     * Stands for:
     *
     * <pre>{@code
     * public class Delivery {
     *     private State state = State.PACKED;
     *     public void send() {
     *         switch (state) {
     *             case PACKED -> state = State.SENT;
     *             case State other -> throw new IllegalStateException();
     *         }
     *     }
     *     public void byObject() {
     *         switch ((Object) state) {
     *             case State.PACKED -> state = State.SENT;
     *             default -> throw new IllegalStateException();
     *         }
     *     }
     *     public void jump(Object any) {
     *         switch (any) {
     *             case String text -> state = State.RETURNED;
     *             default -> throw new IllegalStateException();
     *         }
     *     }
     * }
     * }</pre>
     */
    private static byte[] delivery() {
        ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_MAXS);
        writer.visit(Opcodes.V21, Opcodes.ACC_PUBLIC, DELIVERY, null, "java/lang/Object", null);
        writer.visitField(Opcodes.ACC_PRIVATE, "state", STATE_DESCRIPTOR, null, null)
                .visitEnd();
        MethodVisitor constructor = writer.visitMethod(Opcodes.ACC_PUBLIC, "<init>", "()V", null, null);
        constructor.visitVarInsn(Opcodes.ALOAD, 0);
        constructor.visitMethodInsn(Opcodes.INVOKESPECIAL, "java/lang/Object", "<init>", "()V", false);
        assign(constructor, "PACKED");
        end(constructor);
        Object anyState = Type.getObjectType(STATE);
        switching(writer, "send", "()V", "enumSwitch", STATE_DESCRIPTOR, "SENT", "PACKED", anyState);
        switching(writer, "byObject", "()V", "typeSwitch", "Ljava/lang/Object;", "SENT", packed());
        Object text = Type.getObjectType("java/lang/String");
        switching(writer, "jump", "(Ljava/lang/Object;)V", "typeSwitch", "Ljava/lang/Object;", "RETURNED", text);
        writer.visitEnd();
        return writer.toByteArray();
    }

    /** {@code EnumDesc.of(ClassDesc.of("shop.domain.State"), "PACKED")} as nested dynamic constants. */
    private static ConstantDynamic packed() {
        Handle invoke = new Handle(
                Opcodes.H_INVOKESTATIC,
                "java/lang/invoke/ConstantBootstraps",
                "invoke",
                "(Ljava/lang/invoke/MethodHandles$Lookup;Ljava/lang/String;Ljava/lang/Class;"
                        + "Ljava/lang/invoke/MethodHandle;[Ljava/lang/Object;)Ljava/lang/Object;",
                false);
        Handle classOf = new Handle(
                Opcodes.H_INVOKESTATIC,
                "java/lang/constant/ClassDesc",
                "of",
                "(Ljava/lang/String;)Ljava/lang/constant/ClassDesc;",
                true);
        Handle enumOf = new Handle(
                Opcodes.H_INVOKESTATIC,
                "java/lang/Enum$EnumDesc",
                "of",
                "(Ljava/lang/constant/ClassDesc;Ljava/lang/String;)Ljava/lang/Enum$EnumDesc;",
                false);
        ConstantDynamic type =
                new ConstantDynamic("invoke", "Ljava/lang/constant/ClassDesc;", invoke, classOf, "shop.domain.State");
        return new ConstantDynamic("invoke", "Ljava/lang/Enum$EnumDesc;", invoke, enumOf, type, "PACKED");
    }

    /** A method that assigns a state in case 0 of a pattern switch, over its argument or the state, and else throws. */
    private static void switching(
            ClassWriter writer,
            String name,
            String descriptor,
            String bootstrap,
            String selector,
            String next,
            Object... labels) {
        MethodVisitor method = writer.visitMethod(Opcodes.ACC_PUBLIC, name, descriptor, null, null);
        if (descriptor.equals("()V")) {
            method.visitVarInsn(Opcodes.ALOAD, 0);
            method.visitFieldInsn(Opcodes.GETFIELD, DELIVERY, "state", STATE_DESCRIPTOR);
        } else {
            method.visitVarInsn(Opcodes.ALOAD, 1);
        }
        method.visitInsn(Opcodes.ICONST_0);
        Handle handle = new Handle(
                Opcodes.H_INVOKESTATIC, "java/lang/runtime/SwitchBootstraps", bootstrap, BOOTSTRAP_DESCRIPTOR, false);
        method.visitInvokeDynamicInsn(bootstrap, "(" + selector + "I)I", handle, labels);
        Label first = new Label();
        Label other = new Label();
        method.visitTableSwitchInsn(0, 0, other, first);
        method.visitLabel(first);
        assign(method, next);
        method.visitInsn(Opcodes.RETURN);
        method.visitLabel(other);
        method.visitTypeInsn(Opcodes.NEW, "java/lang/IllegalStateException");
        method.visitInsn(Opcodes.DUP);
        method.visitMethodInsn(Opcodes.INVOKESPECIAL, "java/lang/IllegalStateException", "<init>", "()V", false);
        method.visitInsn(Opcodes.ATHROW);
        method.visitMaxs(0, 0);
        method.visitEnd();
    }

    private static void assign(MethodVisitor method, String constant) {
        method.visitVarInsn(Opcodes.ALOAD, 0);
        method.visitFieldInsn(Opcodes.GETSTATIC, STATE, constant, STATE_DESCRIPTOR);
        method.visitFieldInsn(Opcodes.PUTFIELD, DELIVERY, "state", STATE_DESCRIPTOR);
    }

    private static void end(MethodVisitor method) {
        method.visitInsn(Opcodes.RETURN);
        method.visitMaxs(0, 0);
        method.visitEnd();
    }
}
