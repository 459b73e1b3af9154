package dev.custody.maven.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.custody.text.Style;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MainTest {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @TempDir
    private Path folder;

    @BeforeEach
    void compile() throws IOException {
        Path source = folder.resolve("Tickets.java");
        Files.writeString(
                source, "public class Tickets { static int last; public static int next() { return ++last; } }");
        int status = ToolProvider.getSystemJavaCompiler()
                .run(null, null, null, "-g", "-d", folder.resolve("classes").toString(), source.toString());
        assertThat(status).isZero();
    }

    @Test
    void reviews_and_writes_files_and_ends_well() {
        assertThat(run("classes")).isZero();
        assertThat(text(out))
                .contains("error[mutable-static-field]: Tickets.last")
                .contains("Custody, classes: 1 error");
        assertThat(folder.resolve("custody/custody.html")).exists();
        assertThat(folder.resolve("custody/custody.sarif")).exists();
        assertThat(folder.resolve("custody/custody.json")).exists();
    }

    @Test
    void ends_with_1_for_findings_at_or_above_the_threshold() {
        assertThat(run("--fail-on", "error", "--formats=json", "--output", "out", "classes"))
                .isEqualTo(1);
        assertThat(text(err)).startsWith("Custody found 1 error, see above and out/custody.json");
        assertThat(folder.resolve("out/custody.html")).doesNotExist();
    }

    @Test
    void takes_the_settings_of_the_folder_unless_options_say_otherwise() throws IOException {
        Files.writeString(folder.resolve("custody.yml"), "failOn: error\n");

        assertThat(run("classes")).isEqualTo(1);
        assertThat(run("--fail-on=never", "classes")).isZero();
        Files.writeString(folder.resolve("other.yml"), "rules:\n  mutable-static-field: off\n");
        assertThat(run("--settings", "other.yml", "--fail-on=error", "classes")).isZero();
    }

    @Test
    void names_the_option_that_was_probably_meant() {
        assertThat(run("--formts", "json", "classes")).isEqualTo(2);
        assertThat(text(err).strip()).isEqualTo("custody: unknown option '--formts'; did you mean '--formats'?");
    }

    @Test
    void ends_with_2_for_what_makes_no_sense_or_cannot_be_read() throws IOException {
        Files.writeString(folder.resolve("torn.jar"), "no archive");

        for (List<String> words : List.of(
                List.<String>of(),
                List.of("no.jar"),
                List.of("torn.jar"),
                List.of("--tier", "stric", "classes"),
                List.of("--tier"),
                List.of("--help=yes"),
                List.of("--formats=pdf", "classes"),
                List.of("--settings", "no.yml", "classes"),
                List.of("--sources", "Tickets.java", "classes"))) {
            assertThat(run(words.toArray(String[]::new))).as("%s", words).isEqualTo(2);
        }
        assertThat(text(err).lines()).hasSize(9).allMatch(line -> line.startsWith("custody: "));
    }

    @Test
    void prints_its_options() {
        assertThat(run("--help")).isZero();
        assertThat(text(out)).contains("--fail-on SEVERITY").contains("Exit codes");
        assertThat(run("--version")).isZero();
    }

    @Test
    void takes_all_words_behind_two_dashes_for_paths() {
        assertThat(run("--", "--help")).isEqualTo(2);
        assertThat(text(err)).contains("no file or folder");
    }

    private int run(String... words) {
        return Main.run(List.of(words), folder, Style.PLAIN, stream(out), stream(err));
    }

    private static PrintStream stream(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }

    private static String text(ByteArrayOutputStream bytes) {
        return bytes.toString(StandardCharsets.UTF_8);
    }

    /** Compiles rules into a folder of their own, which is as good as a jar. */
    private void rules(String service, String name, String source) throws IOException {
        Path file = folder.resolve(name + ".java");
        Files.writeString(file, source);
        Path services = Files.createDirectories(folder.resolve("rules/META-INF/services"));
        Files.writeString(services.resolve(service), "acme." + name + "\n");
        int status = ToolProvider.getSystemJavaCompiler()
                .run(
                        null,
                        null,
                        null,
                        "-proc:none",
                        "-d",
                        folder.resolve("rules").toString(),
                        file.toString());
        assertThat(status).isZero();
    }

    @Test
    void runs_rules_of_ones_own_from_the_jars_that_are_named() throws IOException {
        rules("dev.custody.rule.Rule", "Named", """
                package acme;
                import dev.custody.finding.*;
                import dev.custody.program.Program;
                import dev.custody.rule.*;
                import java.util.stream.Stream;
                @RuleInfo(id = "ticket-name", tier = Tier.CORE, summary = "is named so", rationale = "x", bad = "", good = "",
                        fix = "name it otherwise")
                public class Named implements Rule {
                    public Stream<Finding> findings(Program program) {
                        return program.reportedClasses().map(type -> Finding.at(program.place(type)).message("is so"));
                    }
                }
                """);

        assertThat(run("--rules=rules", "classes")).isZero();
        assertThat(text(out)).contains("error[ticket-name]: is so");
    }

    @Test
    void runs_arch_unit_rules_from_the_jars_that_are_named_where_arch_unit_is_there() throws IOException {
        rules("dev.custody.rule.ArchRuleClasses", "House", """
                package acme;
                import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
                import com.tngtech.archunit.lang.ArchRule;
                import java.util.List;
                public class House implements dev.custody.rule.ArchRuleClasses {
                    public static final ArchRule NO_TICKETS = noClasses().should().haveSimpleName("Tickets");
                    public List<Class<?>> classes() { return List.of(House.class); }
                }
                """);
        Files.writeString(folder.resolve("custody.yml"), "rules:\n  house-no-tickets: warning\n");

        assertThat(run("--rules=rules", "classes")).isZero();
        assertThat(text(out)).contains("warning[house-no-tickets]: Class <Tickets> has simple name 'Tickets'");
        Files.writeString(folder.resolve("custody.yml"), "rules:\n  house-no-ticket: warning\n");
        assertThat(run("--rules=rules", "classes")).isEqualTo(2);
        assertThat(text(err)).contains("unknown rule 'house-no-ticket' under rules; did you mean 'house-no-tickets'?");
    }

    @Test
    void ends_with_2_and_writes_files_when_a_rule_could_not_judge() throws IOException {
        Files.writeString(folder.resolve("custody.yml"), "archRules: com.acme.Nowhere\n");

        assertThat(run("classes")).isEqualTo(2);
        assertThat(text(err))
                .startsWith("custody: Custody could not run 1 rule: com.acme.Nowhere: there is no such class");
        assertThat(folder.resolve("custody/custody-junit.xml")).doesNotExist();
        assertThat(folder.resolve("custody/custody.html")).content().contains("rule that could not judge");
    }
}
