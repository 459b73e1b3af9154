package dev.custody.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import dev.custody.Custody;
import dev.custody.Inspection;
import dev.custody.SharedStateRules;
import dev.custody.baseline.BaselineEntry;
import dev.custody.baseline.BaselineException;
import dev.custody.baseline.BaselineFile;
import dev.custody.facts.Place;
import dev.custody.finding.Finding;
import dev.custody.rule.Rules;
import dev.custody.settings.Settings;
import dev.custody.settings.SettingsFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
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
    void an_inspection_names_entries_whose_finding_is_gone() {
        know(inspection().findings());
        know(List.of(fixed("dev.custody.archunit.shop.core.Counters.pieces")));
        know(List.of(fixed("dev.custody.archunit.shop.core.Counters$Parcels.lost")));
        assertThat(inspection().stale())
                .extracting(BaselineEntry::place)
                .containsExactly(
                        "dev.custody.archunit.shop.core.Counters$Parcels.lost",
                        "dev.custody.archunit.shop.core.Counters.pieces");
    }

    @Test
    void an_entry_of_a_type_that_is_deleted_is_stale() {
        know(List.of(fixed("dev.custody.archunit.shop.core.Sold.pieces")));
        assertThat(inspection().stale()).hasSize(1);
    }

    @Test
    void an_inspection_says_nothing_of_entries_that_it_does_not_judge() {
        know(List.of(
                fixed("dev.custody.archunit.legacy.OldCounters.pieces"), // another package
                fixed("dev.custody.Custody.pieces"), // another folder
                fixed("dev.custody.archunit.legacy.Gone.pieces"))); // another package, and deleted
        assertThat(inspection().stale()).isEmpty();
    }

    @Test
    void stale_entries_are_taken_out_when_tests_are_told_to() {
        know(inspection().findings());
        know(List.of(fixed("dev.custody.archunit.shop.core.Counters.pieces")));
        List<BaselineEntry> stale = inspection().stale();
        ModuleBaselines.shrinkInTests(stale, settings, Path.of(""), false);
        assertThat(inspection().stale()).isEqualTo(stale);
        ModuleBaselines.shrinkInTests(stale, settings, Path.of(""), true);
        assertThat(inspection().stale()).isEmpty();
        assertThat(inspection().findings()).isEmpty();
    }

    /** A finding that nothing stands behind. */
    private static Finding fixed(String field) {
        int dot = field.lastIndexOf('.');
        Place place = new Place(field.substring(0, dot), field.substring(dot + 1), Optional.empty(), 0);
        return Finding.at(place).message("%s changes", field).by("mutable-static-field");
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
