package dev.custody.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.custody.finding.Finding;
import dev.custody.read.Diagnostic;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.objectweb.asm.Label;
import org.objectweb.asm.Opcodes;

/** Classes as generators, old compilers and obfuscators write them cost neither the run nor much of its time. */
class ExtremeClassesTest {
    private static final Duration LONG = Duration.ofMinutes(1);

    @TempDir
    Path temporary;

    private ClassFolder folder;

    @BeforeEach
    void write_a_healthy_class() throws IOException {
        folder = new ClassFolder(temporary).compile(ClassFolder.HEALTHY);
    }

    @Test
    void a_switch_of_thousands_of_cases_in_a_loop() throws IOException {
        // for (;;) switch (state) { case 0: state = 1; break; case 1: … }
        folder.add(
                "Lexer",
                ClassFolder.assemble(
                        "Lexer",
                        writer -> ClassFolder.method(writer, "next", "(I)I", code -> {
                            int cases = 4000;
                            Label loop = new Label();
                            Label end = new Label();
                            Label[] labels = new Label[cases];
                            for (int i = 0; i < cases; i++) {
                                labels[i] = new Label();
                            }
                            code.visitLabel(loop);
                            code.visitVarInsn(Opcodes.ILOAD, 0);
                            code.visitTableSwitchInsn(0, cases - 1, end, labels);
                            for (int i = 0; i < cases; i++) {
                                code.visitLabel(labels[i]);
                                code.visitIntInsn(Opcodes.SIPUSH, i + 1);
                                code.visitVarInsn(Opcodes.ISTORE, 0);
                                code.visitJumpInsn(Opcodes.GOTO, loop);
                            }
                            code.visitLabel(end);
                            code.visitVarInsn(Opcodes.ILOAD, 0);
                            code.visitInsn(Opcodes.IRETURN);
                        })));
        assertThat(inspect().unreadClasses()).isEmpty();
    }

    @Test
    void a_method_of_64_kilobytes_full_of_branches() throws IOException {
        // if (key == 0) value = a; else value = b; … with a value each, all alive to the end
        folder.add(
                "Rules",
                ClassFolder.assemble(
                        "Rules",
                        writer -> ClassFolder.method(
                                writer, "all", "(ILjava/lang/Object;Ljava/lang/Object;)Ljava/lang/Object;", code -> {
                                    for (int i = 0; i < 5000; i++) {
                                        Label otherwise = new Label();
                                        code.visitVarInsn(Opcodes.ILOAD, 0);
                                        code.visitJumpInsn(Opcodes.IFEQ, otherwise);
                                        code.visitVarInsn(Opcodes.ALOAD, 1 + i % 2);
                                        code.visitVarInsn(Opcodes.ASTORE, 3 + i % 200);
                                        code.visitLabel(otherwise);
                                    }
                                    code.visitVarInsn(Opcodes.ALOAD, 3);
                                    code.visitInsn(Opcodes.ARETURN);
                                })));
        assertThat(inspect().unreadClasses()).isEmpty();
    }

    @Test
    void five_hundred_nested_try_blocks() throws IOException {
        // try { try { … i++ … } catch (Exception e) { i++ } } catch (Exception e) { i++ }
        folder.add(
                "Retries",
                ClassFolder.assemble(
                        "Retries",
                        writer -> ClassFolder.method(writer, "run", "(I)I", code -> {
                            int depth = 500;
                            Label[] starts = new Label[depth];
                            for (int i = 0; i < depth; i++) {
                                starts[i] = new Label();
                                code.visitLabel(starts[i]);
                                code.visitIincInsn(0, 1);
                            }
                            Label end = new Label();
                            for (int i = depth - 1; i >= 0; i--) {
                                Label stop = new Label();
                                Label handler = new Label();
                                Label after = new Label();
                                code.visitLabel(stop);
                                code.visitJumpInsn(Opcodes.GOTO, after);
                                code.visitLabel(handler);
                                code.visitInsn(Opcodes.POP);
                                code.visitIincInsn(0, 1);
                                code.visitLabel(after);
                                code.visitTryCatchBlock(starts[i], stop, handler, "java/lang/Exception");
                            }
                            code.visitLabel(end);
                            code.visitVarInsn(Opcodes.ILOAD, 0);
                            code.visitInsn(Opcodes.IRETURN);
                        })));
        assertThat(inspect().unreadClasses()).isEmpty();
    }

    @Test
    void a_text_put_together_by_thousands_of_calls_in_one_chain() throws IOException {
        StringBuilder chain = new StringBuilder("new StringBuilder()");
        for (int i = 0; i < 5000; i++) {
            chain.append(".append(c)");
        }
        folder.add(
                "Template",
                ClassFolder.assemble(
                        "Template",
                        writer -> ClassFolder.method(writer, "text", "(C)Ljava/lang/StringBuilder;", code -> {
                            code.visitTypeInsn(Opcodes.NEW, "java/lang/StringBuilder");
                            code.visitInsn(Opcodes.DUP);
                            code.visitMethodInsn(
                                    Opcodes.INVOKESPECIAL, "java/lang/StringBuilder", "<init>", "()V", false);
                            for (int i = 0; i < 5000; i++) {
                                code.visitVarInsn(Opcodes.ILOAD, 0);
                                code.visitMethodInsn(
                                        Opcodes.INVOKEVIRTUAL,
                                        "java/lang/StringBuilder",
                                        "append",
                                        "(C)Ljava/lang/StringBuilder;",
                                        false);
                            }
                            code.visitInsn(Opcodes.ARETURN);
                        })));
        assertThat(inspect().diagnostics()).isEmpty();
    }

    @Test
    void thousands_of_local_variables_in_thousands_of_blocks() throws IOException {
        folder.add(
                "Wide",
                ClassFolder.assemble(
                        "Wide",
                        writer -> ClassFolder.method(writer, "run", "(I)V", code -> {
                            code.visitIincInsn(60_000, 1);
                            for (int i = 0; i < 5000; i++) {
                                Label next = new Label();
                                code.visitVarInsn(Opcodes.ILOAD, 0);
                                code.visitJumpInsn(Opcodes.IFEQ, next);
                                code.visitLabel(next);
                            }
                            code.visitInsn(Opcodes.RETURN);
                        })));
        assertThat(inspect().diagnostics())
                .containsExactly(new Diagnostic(
                        Diagnostic.Severity.UNREAD_METHOD,
                        "Wide.run(int)",
                        "its 5001 blocks and 60001 local variables are too many, the method is too large"));
    }

    @Test
    void subroutines_of_Java_6_cost_the_method_and_not_its_class() throws IOException {
        // open++ in one method, and in the other what javac made of finally until 1.4
        folder.add("Old", ClassFolder.assemble("Old", writer -> {
            writer.visitField(Opcodes.ACC_PRIVATE | Opcodes.ACC_STATIC, "open", "I", null, null);
            ClassFolder.method(writer, "opened", "(I)V", code -> {
                code.visitVarInsn(Opcodes.ILOAD, 0);
                code.visitFieldInsn(Opcodes.PUTSTATIC, "Old", "open", "I");
                code.visitInsn(Opcodes.RETURN);
            });
            ClassFolder.method(writer, "closed", "()V", code -> {
                Label subroutine = new Label();
                code.visitJumpInsn(Opcodes.JSR, subroutine);
                code.visitInsn(Opcodes.RETURN);
                code.visitLabel(subroutine);
                code.visitVarInsn(Opcodes.ASTORE, 0);
                code.visitVarInsn(Opcodes.RET, 0);
            });
        }));
        Report report = inspect();
        assertThat(report.diagnostics())
                .containsExactly(new Diagnostic(
                        Diagnostic.Severity.UNREAD_METHOD,
                        "Old.closed()",
                        "it uses the jsr/ret instructions of Java 6 and older"));
        assertThat(report.findings())
                .extracting(finding -> finding.place().qualifiedName())
                .contains("Old.open");
    }

    @Test
    void bytecode_that_no_verifier_passes_costs_the_method_and_not_its_class() throws IOException {
        folder.add("Forged", ClassFolder.assemble("Forged", writer -> {
            ClassFolder.method(writer, "underflow", "()V", code -> {
                code.visitInsn(Opcodes.POP2);
                code.visitInsn(Opcodes.RETURN);
            });
            ClassFolder.method(writer, "falls", "()V", code -> code.visitInsn(Opcodes.NOP));
            ClassFolder.method(writer, "calls", "()V", code -> {
                code.visitMethodInsn(Opcodes.INVOKESTATIC, "com.acme", "a;b", "()V", false);
                code.visitInsn(Opcodes.RETURN);
            });
        }));
        Report report = inspect();
        assertThat(report.unreadClasses()).isEmpty();
        assertThat(report.diagnostics()).extracting(Diagnostic::place).contains("Forged.underflow()", "Forged.calls()");
    }

    @Test
    void a_hierarchy_of_three_thousand_classes() throws IOException {
        String above = "java/lang/Object";
        for (int i = 0; i < 3000; i++) {
            String name = "deep/Level" + i;
            folder.add(
                    name,
                    ClassFolder.assemble(
                            Opcodes.V1_5,
                            name,
                            above,
                            writer ->
                                    ClassFolder.method(writer, "run", "()V", code -> code.visitInsn(Opcodes.RETURN))));
            above = name;
        }
        assertThat(inspect().classesAnalysed()).isEqualTo(3001);
    }

    @Test
    void classes_above_that_nobody_has() throws IOException {
        folder.add("Orphan", ClassFolder.assemble(Opcodes.V17, "Orphan", "com/gone/Parent", writer -> {}));
        assertThat(inspect().diagnostics()).isEmpty();
    }

    @Test
    void classes_above_or_around_themselves() throws IOException {
        folder.add("Self", ClassFolder.assemble(Opcodes.V17, "Self", "Self", writer -> {
            writer.visitInnerClass("Self", "Self", "Self", Opcodes.ACC_PUBLIC);
            ClassFolder.method(writer, "run", "()V", code -> code.visitInsn(Opcodes.RETURN));
        }));
        folder.add("Anonymous", ClassFolder.assemble(Opcodes.V17, "Anonymous", "java/lang/Object", writer -> {
            writer.visitOuterClass("Anonymous", "run", "()V");
            writer.visitInnerClass("Anonymous", null, null, 0);
            writer.visitField(Opcodes.ACC_PUBLIC | Opcodes.ACC_STATIC, "open", "I", null, null);
            ClassFolder.method(writer, "run", "()V", code -> {
                code.visitInsn(Opcodes.ICONST_1);
                code.visitFieldInsn(Opcodes.PUTSTATIC, "Anonymous", "open", "I");
                code.visitMethodInsn(Opcodes.INVOKEVIRTUAL, "Self", "run", "()V", false);
                code.visitInsn(Opcodes.RETURN);
            });
        }));
        String[] ring = {"Hen", "Egg", "Chick"};
        for (int i = 0; i < ring.length; i++) {
            String above = ring[(i + 1) % ring.length];
            folder.add(ring[i], ClassFolder.assemble(Opcodes.V17, ring[i], above, writer -> {
                writer.visitField(Opcodes.ACC_PRIVATE, "lines", "Ljava/util/List;", null, null);
                ClassFolder.method(writer, "run", "(L" + above + ";)V", code -> {
                    code.visitVarInsn(Opcodes.ALOAD, 0);
                    code.visitMethodInsn(Opcodes.INVOKEVIRTUAL, above, "run", "()V", false);
                    code.visitInsn(Opcodes.RETURN);
                });
            }));
        }
        assertThat(inspect().classesAnalysed()).isEqualTo(6);
    }

    /** Runs, and checks what holds of every run; the limit is far off what it takes and far from forever. */
    private Report inspect() throws IOException {
        long start = System.nanoTime();
        Report report = folder.inspect();
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(LONG);
        assertThat(report.classesAnalysed() + report.unreadClasses().size()).isEqualTo(report.classFiles());
        assertThat(report.findings())
                .filteredOn(finding -> finding.place().type().equals("com.acme.Counters"))
                .extracting(Finding::rule)
                .containsExactly("mutable-static-field");
        return report;
    }
}
