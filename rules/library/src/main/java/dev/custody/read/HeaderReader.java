package dev.custody.read;

import dev.custody.facts.Modifiers;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.Opcodes;

/** The first pass over a class file: its place in the hierarchy, no members. */
final class HeaderReader {
    private HeaderReader() {}

    static Header read(byte[] bytes) throws UnreadableClass {
        try {
            ClassReader reader = new ClassReader(ClassVersions.readable(bytes));
            String superName = reader.getSuperName();
            return new Header(
                    reader.getClassName(),
                    superName == null ? "java/lang/Object" : superName,
                    List.of(reader.getInterfaces()),
                    new Modifiers(reader.getAccess()),
                    isSealed(reader, bytes));
        } catch (RuntimeException e) {
            throw malformed(e);
        }
    }

    private static boolean isSealed(ClassReader reader, byte[] bytes) throws UnreadableClass {
        if (ClassVersions.major(bytes) < Opcodes.V17) {
            return false;
        }
        SealedVisitor visitor = new SealedVisitor();
        reader.accept(visitor, ClassReader.SKIP_CODE | ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
        return visitor.sealed;
    }

    /** ASM reports broken files by whatever exception its parsing runs into. */
    static UnreadableClass malformed(RuntimeException cause) {
        String detail = cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
        return new UnreadableClass(
                "it is malformed (" + detail.lines().findFirst().orElse("") + ")", cause);
    }

    private static final class SealedVisitor extends ClassVisitor {
        private boolean sealed;

        SealedVisitor() {
            super(Opcodes.ASM9);
        }

        @Override
        public void visitPermittedSubclass(@Nullable String permitted) {
            sealed = true;
        }
    }
}
