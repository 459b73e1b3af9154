package dev.custody.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import dev.custody.Custody;
import dev.custody.Inspection;
import dev.custody.SharedStateRules;
import dev.custody.baseline.BaselineException;
import dev.custody.baseline.BaselineFile;
import dev.custody.finding.Finding;
import dev.custody.rule.Rules;
import dev.custody.settings.Settings;
import dev.custody.settings.SettingsFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The tests' faces go by the baseline that the plugin goes by. */
class ModuleBaselinesTest {
    private static final String SHOP = "dev.custody.archunit.shop";

    @TempDir
    private Path project;

    private Path module;
    private Settings settings;

    @BeforeEach
    void makeProject() throws IOException {
        module = Files.createDirectories(project.resolve("orders"));
        Files.createFile(project.resolve("pom.xml"));
        Files.createFile(module.resolve("pom.xml"));
        settings = Settings.defaults().withBaseline(module.resolve(BaselineFile.NAME));
    }

    private Inspection inspection() {
        return Custody.inspect(SHOP).withSettings(settings);
    }

    private void know(List<Finding> findings) {
        BaselineFile.at(module.resolve(BaselineFile.NAME), Path.of(""), Path.of(""))
                .change(known -> known.with(findings));
    }

    @Test
    void an_inspection_reports_only_what_the_baseline_does_not_know() {
        List<Finding> all = inspection().findings();
        know(all.subList(0, 2));
        assertThat(inspection().findings()).containsExactlyElementsOf(all.subList(2, all.size()));
        assertThat(inspection().known()).containsExactlyElementsOf(all.subList(0, 2));
    }

    @Test
    void a_rule_of_archunit_fails_only_on_what_the_baseline_does_not_know() {
        JavaClasses classes = new ClassFileImporter().importPackages(SHOP);
        List<Finding> all = inspection().findings();
        know(all.subList(1, all.size()));
        assertThatThrownBy(() ->
                        SharedStateRules.NO_MUTABLE_STATIC_FIELD.with(settings).check(classes))
                .hasMessageContaining("was violated (1 times)")
                .hasMessageContaining("Prices.discount");
        know(all);
        SharedStateRules.NO_MUTABLE_STATIC_FIELD.with(settings).check(classes);
    }

    @Test
    void tests_write_what_they_find_when_they_are_told_to() {
        Report report = inspected();
        Report after = ModuleBaselines.ofTests(report, Settings.defaults(), module, true);
        assertThat(after.findings()).isEmpty();
        assertThat(after.accepted().known()).isEqualTo(report.findings());
        assertThat(module.resolve(BaselineFile.NAME)).isRegularFile();
        assertThat(ModuleBaselines.ofTests(report, Settings.defaults(), module, false)
                        .findings())
                .isEmpty();
    }

    @Test
    void tests_write_nothing_by_themselves() {
        ModuleBaselines.ofTests(inspected(), Settings.defaults(), module, false);
        assertThat(module.resolve(BaselineFile.NAME)).doesNotExist();
    }

    @Test
    void a_baseline_that_makes_no_sense_is_an_error_of_its_own() throws IOException {
        Files.writeString(module.resolve(BaselineFile.NAME), "<<<<<<< HEAD\n");
        assertThatThrownBy(() -> inspection().findings())
                .isInstanceOf(BaselineException.class)
                .hasMessageContaining("custody-baseline.txt:1: a merge left its marks");
    }

    @Test
    void is_the_file_named_in_the_settings_seen_from_their_folder() throws IOException {
        Files.writeString(project.resolve("custody.yml"), "baseline: quality/known.txt\n");
        Settings read = new SettingsFiles(Rules.IDS).forTests(module, Settings.defaults());
        assertThat(ModuleBaselines.of(read, module, project).path()).isEqualTo(project.resolve("quality/known.txt"));
    }

    @Test
    void is_written_beside_the_settings_or_else_in_the_module() throws IOException {
        assertThat(ModuleBaselines.of(Settings.defaults(), module, project).path())
                .isEqualTo(module.resolve(BaselineFile.NAME));
        Files.createFile(project.resolve("custody.yml"));
        assertThat(ModuleBaselines.of(Settings.defaults(), module, project).path())
                .isEqualTo(project.resolve(BaselineFile.NAME));
    }

    private static Report inspected() {
        try {
            Path classes = Path.of("target/test-classes");
            return Engine.inspect(Request.of(List.of(classes))
                    .withClassPath(RunningClassPath.entries())
                    .withReported(type -> type.startsWith(SHOP)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
