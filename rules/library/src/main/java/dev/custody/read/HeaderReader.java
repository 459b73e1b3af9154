package dev.custody.read;

import dev.custody.facts.Modifiers;
import dev.custody.facts.Names;
import dev.custody.facts.StateNames;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.AnnotationVisitor;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.Opcodes;

/** The first pass over a class file: its place in the hierarchy and the fields that may hold a state. */
final class HeaderReader {
    private HeaderReader() {}

    static Header read(byte[] bytes) throws UnreadableClass {
        try {
            ClassReader reader = new ClassReader(ClassVersions.readable(bytes));
            AttributeLengths.check(reader, bytes.length);
            String superName = reader.getSuperName();
            MemberVisitor members = new MemberVisitor();
            reader.accept(members, ClassReader.SKIP_CODE | ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
            return new Header(
                    reader.getClassName(),
                    superName == null ? "java/lang/Object" : superName,
                    List.of(reader.getInterfaces()),
                    new Modifiers(reader.getAccess()),
                    members.sealed,
                    members.stateFields);
        } catch (RuntimeException | AssertionError | StackOverflowError e) {
            throw malformed(e);
        }
    }

    /**
     * ASM reports broken files by whatever exception its parsing runs into, and overflows the stack where a structure is
     * nested deeper than any compiler nests it, or inside itself.
     */
    static UnreadableClass malformed(Throwable cause) {
        String detail = cause.getMessage() == null || cause instanceof NullPointerException
                ? cause.getClass().getSimpleName()
                : cause.getMessage();
        return new UnreadableClass(
                "it is malformed (" + detail.lines().findFirst().orElse("") + ")", cause);
    }

    /** Looks at what the hierarchy and the fields say; methods are left alone. */
    private static final class MemberVisitor extends ClassVisitor {
        private static final String ATOMIC = "Ljava/util/concurrent/atomic/AtomicReference;";
        private static final String STATE = "Ldev/custody/annotation/State;";

        private final List<Header.StateField> stateFields = new ArrayList<>();
        private boolean sealed;

        MemberVisitor() {
            super(Opcodes.ASM9);
        }

        @Override
        public void visitPermittedSubclass(@Nullable String permitted) {
            sealed = true;
        }

        @Override
        public @Nullable FieldVisitor visitField(
                int access, String name, String descriptor, @Nullable String signature, @Nullable Object value) {
            if ((access & Opcodes.ACC_STATIC) != 0) {
                return null;
            }
            String type = referred(descriptor, signature);
            boolean named = StateNames.endsInStateWord(name)
                    || Names.classOf(type)
                            .filter(held -> StateNames.endsInStateWord(Names.innermost(held)))
                            .isPresent();
            if (named && Names.classOf(type).isPresent()) {
                stateFields.add(new Header.StateField(type));
                return null;
            }
            return new FieldVisitor(Opcodes.ASM9) {
                @Override
                public @Nullable AnnotationVisitor visitAnnotation(String annotation, boolean visible) {
                    if (annotation.equals(STATE)) {
                        stateFields.add(new Header.StateField(type));
                    }
                    return null;
                }
            };
        }

        private static String referred(String descriptor, @Nullable String signature) {
            if (signature == null || !descriptor.equals(ATOMIC)) {
                return descriptor;
            }
            int from = signature.indexOf('<') + 1;
            int to = signature.indexOf('>');
            return from > 0 && to > from ? signature.substring(from, to) : descriptor;
        }
    }
}
