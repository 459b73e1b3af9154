package dev.custody.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.custody.finding.Finding;
import dev.custody.read.Diagnostic;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.objectweb.asm.AnnotationVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.ModuleVisitor;
import org.objectweb.asm.Opcodes;

/** No class file breaks a run: it is listed with a reason, and the findings of the others stay. */
class BrokenClassFilesTest {
    private static final int MAJOR_AT = 7;
    private static final int NEWEST = Opcodes.V28;

    @TempDir
    Path temporary;

    private ClassFolder folder;

    @BeforeEach
    void write_a_healthy_class() throws IOException {
        folder = new ClassFolder(temporary).compile(ClassFolder.HEALTHY, "package com.acme; public class Other {}");
    }

    @Test
    void lists_a_file_that_cannot_be_opened() throws IOException {
        Files.createSymbolicLink(temporary.resolve("Gone.class"), temporary.resolve("nowhere"));
        assertThat(unread())
                .hasToString(temporary.resolve("Gone.class") + ": it cannot be read (" + temporary.resolve("Gone.class")
                        + ")");
    }

    @Test
    void lists_an_empty_file() throws IOException {
        folder.add("Empty", new byte[0]);
        assertThat(unread().reason()).isEqualTo("it is truncated (0 bytes)");
    }

    @Test
    void lists_a_file_that_holds_no_class() throws IOException {
        folder.add("Text", "<html>404 not found, please try again later</html>".getBytes(StandardCharsets.UTF_8));
        assertThat(unread().reason()).isEqualTo("it is no class file (does not start with CAFEBABE)");
    }

    @Test
    void lists_a_class_that_ends_early_wherever_it_ends() throws IOException {
        byte[] whole = folder.bytes("com/acme/Counters");
        for (int length = 0; length < whole.length; length += 7) {
            folder.add("Half", Arrays.copyOf(whole, length));
            assertThat(unread().place()).endsWith("Half.class");
        }
    }

    @Test
    void reads_the_version_after_the_newest_known_and_says_so_once() throws IOException {
        age("com/acme/Counters", NEWEST + 1);
        Report report = inspect();
        assertThat(report.classesAnalysed()).isEqualTo(2);
        assertThat(report.diagnostics())
                .containsExactly(new Diagnostic(
                        Diagnostic.Severity.NOTE,
                        "com.acme.Counters",
                        "its version " + (NEWEST + 1) + " is newer than the newest known, read as " + NEWEST));
    }

    @Test
    void lists_later_versions_and_the_time_before_Java_1_1() throws IOException {
        age("com/acme/Other", NEWEST + 2);
        assertThat(unread().reason())
                .isEqualTo("its version 74 (Java 30) is not known; the newest that can be read is 73 (Java 29)");
        age("com/acme/Other", 44);
        assertThat(unread().reason()).startsWith("its version 44 (before Java 1.1) is not known");
    }

    private void age(String type, int major) throws IOException {
        byte[] bytes = folder.bytes(type);
        bytes[MAJOR_AT - 1] = (byte) (major >> 8);
        bytes[MAJOR_AT] = (byte) major;
        folder.add(type, bytes);
    }

    @Test
    void lists_an_attribute_that_claims_gigabytes() throws IOException {
        byte[] bytes = ClassFolder.assemble("Greedy", writer -> writer.visitAttribute(new Unknown()));
        int length = bytes.length - 4;
        assertThat(Arrays.copyOfRange(bytes, length, bytes.length)).containsOnly(0);
        bytes[length] = 0x7F;
        folder.add("Greedy", bytes);
        assertThat(unread().reason()).isEqualTo("it is malformed (an attribute is longer than the file)");
    }

    private static final class Unknown extends org.objectweb.asm.Attribute {
        Unknown() {
            super("com.acme.Unknown");
        }

        @Override
        protected org.objectweb.asm.ByteVector write(
                org.objectweb.asm.ClassWriter writer, byte[] code, int length, int stack, int locals) {
            return new org.objectweb.asm.ByteVector();
        }
    }

    @Test
    void lists_names_and_descriptors_that_no_JVM_takes() throws IOException {
        folder.add("A", ClassFolder.assemble("com.acme.A", writer -> {}));
        assertThat(unread().reason()).isEqualTo("it is malformed ('com.acme.A' is no name of a class)");
        folder.add(
                "A", ClassFolder.assemble("A", writer -> writer.visitField(0, "lines", "Ljava/util/List", null, null)));
        assertThat(unread().reason()).contains("'Ljava/util/List' is no field descriptor");
        folder.add(
                "A",
                ClassFolder.assemble(
                        "A", writer -> writer.visitMethod(Opcodes.ACC_ABSTRACT, "add(", "(I)V", null, null)));
        assertThat(inspect().unreadClasses()).isEmpty(); // odd, and allowed
        folder.add(
                "A",
                ClassFolder.assemble(
                        "A", writer -> writer.visitMethod(Opcodes.ACC_ABSTRACT, "add", "(I)VV", null, null)));
        assertThat(unread().reason()).contains("'(I)VV' is no method descriptor");
        folder.add("A", ClassFolder.assemble(Opcodes.V17, "A", "[I", writer -> {}));
        assertThat(unread().reason()).contains("'[I' is no name of a class");
    }

    @Test
    void lists_annotations_nested_deeper_than_anybody_nests_them() throws IOException {
        folder.add("Nested", ClassFolder.assemble("Nested", writer -> {
            Deque<AnnotationVisitor> open = new ArrayDeque<>();
            open.push(writer.visitAnnotation("Lcom/acme/Deep;", true));
            for (int depth = 0; depth < 300_000; depth++) {
                open.push(open.element().visitAnnotation("in", "Lcom/acme/Deep;"));
            }
            open.forEach(AnnotationVisitor::visitEnd);
        }));
        assertThat(unread().reason()).isEqualTo("it is malformed (Too many nested annotations)");
    }

    @Test
    void passes_over_malformed_signatures_which_the_JVM_ignores_too() throws IOException {
        folder.add("Odd", ClassFolder.assemble("Odd", writer -> {
            writer.visitField(0, "lines", "Ljava/util/List;", "<<>Ljava", null).visitEnd();
            writer.visitMethod(Opcodes.ACC_ABSTRACT, "add", "()V", "(((", null).visitEnd();
        }));
        assertThat(inspect().diagnostics()).isEmpty();
    }

    @Test
    void lists_a_member_that_is_declared_twice_and_takes_the_first() throws IOException {
        folder.add("Twice", ClassFolder.assemble("Twice", writer -> {
            for (int i = 0; i < 2; i++) {
                writer.visitField(Opcodes.ACC_PRIVATE, "count", "I", null, null).visitEnd();
                ClassFolder.method(writer, "add", "(I)V", code -> code.visitInsn(Opcodes.RETURN));
            }
        }));
        Report report = inspect();
        assertThat(report.unreadClasses()).isEmpty();
        assertThat(report.diagnostics())
                .containsExactly(
                        new Diagnostic(
                                Diagnostic.Severity.UNREAD_METHOD,
                                "Twice.add(int)",
                                "it is declared twice, only the first one is analysed"),
                        new Diagnostic(
                                Diagnostic.Severity.NOTE, "Twice.count", "it is declared twice, the first one counts"));
    }

    @Test
    void takes_the_first_of_two_classes_of_one_name_which_is_no_error() throws IOException {
        Path second = Files.createDirectory(temporary.resolve("second"));
        Files.createDirectories(second.resolve("com/acme"));
        Path shadowed =
                Files.copy(temporary.resolve("com/acme/Counters.class"), second.resolve("com/acme/Counters.class"));
        Path first = Files.createDirectory(temporary.resolve("first"));
        Files.move(temporary.resolve("com"), first.resolve("com"));
        Report report = Engine.inspect(Request.of(List.of(first, second)));
        assertThat(report.unreadClasses()).isEmpty();
        assertThat(report.diagnostics())
                .containsExactly(new Diagnostic(
                        Diagnostic.Severity.SHADOWED_CLASS,
                        shadowed.toString(),
                        "its class is read from " + first.resolve("com/acme/Counters.class")));
        assertThat(report.classFiles()).isEqualTo(3);
        assertThat(report.classesAnalysed()).isEqualTo(2);
        assertThat(report.findings()).extracting(Finding::rule).containsExactly("mutable-static-field");
    }

    @Test
    void takes_every_package_for_exported_when_the_module_descriptor_is_broken() throws IOException {
        folder.add("module-info", Arrays.copyOf(module(), 60));
        Report report = inspect();
        assertThat(report.unreadClasses()).isEmpty();
        assertThat(report.classFiles()).isEqualTo(2);
        assertThat(report.diagnostics()).singleElement().satisfies(diagnostic -> {
            assertThat(diagnostic.place()).endsWith("module-info.class");
            assertThat(diagnostic.reason()).endsWith("so what its module exports is not known");
        });
        folder.add("module-info", module());
        assertThat(inspect().diagnostics()).isEmpty();
    }

    private static byte[] module() {
        ClassWriter writer = new ClassWriter(0);
        writer.visit(Opcodes.V17, Opcodes.ACC_MODULE, "module-info", null, null, null);
        ModuleVisitor module = writer.visitModule("com.acme.counters", 0, null);
        module.visitExport("com/acme", 0);
        module.visitEnd();
        writer.visitEnd();
        return writer.toByteArray();
    }

    /** The one class that is listed as not analysed. */
    private Diagnostic unread() throws IOException {
        List<Diagnostic> unread = inspect().unreadClasses();
        assertThat(unread).hasSize(1);
        return unread.get(0);
    }

    /** Runs, and checks what holds of every run. */
    private Report inspect() throws IOException {
        Report report = folder.inspect();
        assertThat(report.classesAnalysed() + report.unreadClasses().size()).isEqualTo(report.classFiles());
        assertThat(report.findings())
                .filteredOn(finding -> finding.place().type().equals("com.acme.Counters"))
                .extracting(Finding::rule)
                .containsExactly("mutable-static-field");
        return report;
    }
}
