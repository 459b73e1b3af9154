package dev.custody.read;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ModuleVisitor;
import org.objectweb.asm.Opcodes;

/** The packages that a module descriptor exports to every module. */
final class ModuleExports {
    private ModuleExports() {}

    /** @return internal names of the packages */
    static Set<String> read(byte[] bytes) throws UnreadableClass {
        Set<String> exported = new HashSet<>();
        try {
            ClassReader reader = new ClassReader(ClassVersions.readable(bytes));
            HeaderReader.check(reader, bytes.length);
            reader.accept(
                    new ClassVisitor(Opcodes.ASM9) {
                        @Override
                        public ModuleVisitor visitModule(String name, int access, @Nullable String version) {
                            return collector(exported, access);
                        }
                    },
                    ClassReader.SKIP_CODE);
        } catch (RuntimeException | AssertionError | StackOverflowError e) {
            throw HeaderReader.malformed(e);
        }
        return exported;
    }

    private static ModuleVisitor collector(Set<String> exported, int moduleAccess) {
        return new ModuleVisitor(Opcodes.ASM9) {
            @Override
            public void visitExport(String packageName, int access, String @Nullable ... modules) {
                if (modules == null || modules.length == 0) {
                    exported.add(packageName);
                }
            }

            @Override
            public void visitPackage(String packageName) {
                if ((moduleAccess & Opcodes.ACC_OPEN) != 0) {
                    exported.add(packageName);
                }
            }
        };
    }
}
