package dev.custody.engine;

import dev.custody.testkit.CompiledSources;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** A folder of class files made for a test, and what a run with all rules says about it. */
final class ClassFolder {
    /** Has one finding, which stays whatever lies beside it. */
    static final String HEALTHY = """
            package com.acme;
            public class Counters {
                private static int open;
                public void opened() { open++; }
            }
            """;

    private final Path folder;

    ClassFolder(Path folder) {
        this.folder = folder;
    }

    Path path() {
        return folder;
    }

    /** Writes a class file. */
    Path add(String internalName, byte[] bytes) throws IOException {
        Path file = folder.resolve(internalName + ".class");
        Files.createDirectories(file.getParent());
        return Files.write(file, bytes);
    }

    /** Compiles sources and copies their class files into the folder. */
    ClassFolder compile(String... units) throws IOException {
        try (CompiledSources compiled = CompiledSources.of(units);
                Stream<Path> files = Files.walk(compiled.classes())) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String name = compiled.classes().relativize(file).toString().replace('\\', '/');
                add(name.substring(0, name.length() - ".class".length()), Files.readAllBytes(file));
            }
        }
        return this;
    }

    byte[] bytes(String internalName) throws IOException {
        return Files.readAllBytes(folder.resolve(internalName + ".class"));
    }

    /** A run of all rules over the folder. */
    Report inspect() throws IOException {
        return Engine.inspect(Request.of(List.of(folder)));
    }

    // --- class files that no compiler writes

    /** What a test says about a class that it assembles. */
    interface Content {
        void write(ClassWriter writer);
    }

    /** Code of a method; return instruction and frame sizes are not added. */
    interface Code {
        void write(MethodVisitor code);
    }

    static byte[] assemble(int version, String name, String superName, Content content) {
        ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_MAXS);
        writer.visit(version, Opcodes.ACC_PUBLIC | Opcodes.ACC_SUPER, name, null, superName, null);
        content.write(writer);
        writer.visitEnd();
        return writer.toByteArray();
    }

    /** A class without stack map frames, so that tests need not write any. */
    static byte[] assemble(String name, Content content) {
        return assemble(Opcodes.V1_5, name, "java/lang/Object", content);
    }

    static void method(ClassWriter writer, String name, String descriptor, Code code) {
        MethodVisitor method =
                writer.visitMethod(Opcodes.ACC_PUBLIC | Opcodes.ACC_STATIC, name, descriptor, null, null);
        method.visitCode();
        code.write(method);
        method.visitMaxs(0, 0);
        method.visitEnd();
    }
}
