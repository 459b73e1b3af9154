package dev.custody;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import dev.custody.baseline.BaselineFile;
import dev.custody.engine.RunningClassPath;
import dev.custody.facts.Place;
import dev.custody.finding.Finding;
import dev.custody.finding.Tier;
import dev.custody.program.Program;
import dev.custody.rule.Rule;
import dev.custody.rule.RuleInfo;
import dev.custody.rule.Rules;
import dev.custody.rule.example.WideOpenField;
import dev.custody.rule.ownership.LeakedInternals;
import dev.custody.rule.sharedstate.MutableStaticField;
import dev.custody.settings.FailOn;
import dev.custody.settings.Settings;
import dev.custody.testkit.CompiledSources;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Events;

class CustodyTest {
    private static final String SHOP = "dev.custody.archunit.shop";
    private static final String PARCELS = "dev.custody.rule.example.wideopenfield";

    @TempDir
    Path folder;

    @Test
    void judges_a_package_and_those_below() {
        assertThat(Custody.inspect(SHOP).findings())
                .extracting(Finding::place)
                .extracting(Place::shortName)
                .containsExactly("Prices.discount", "Counters.orders", "Counters.Parcels.sent");
    }

    @Test
    void reports_nothing_about_other_packages() {
        assertThat(Custody.inspect(SHOP + ".api").findings()).hasSize(1);
        assertThat(Custody.inspect(SHOP + ".api", SHOP + ".core").findings()).hasSize(3);
    }

    @Test
    void names_a_package_that_holds_no_class() {
        assertThatThrownBy(() -> Custody.inspect(SHOP, "dev.custody.archunit.sho"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("there is no class in package dev.custody.archunit.sho or below it on the class path;"
                        + " is the name right?");
    }

    @Test
    void leaves_tests_out_where_a_package_has_other_classes() {
        assertThat(Custody.inspect("dev.custody").findings())
                .noneMatch(finding -> finding.place().type().startsWith(SHOP));
    }

    @Test
    void judges_folders_and_archives() {
        try (CompiledSources compiled =
                CompiledSources.of("public class Stock { static int pieces; public void take() { pieces--; } }")) {
            assertThat(Custody.inspect(compiled.classes()).findings())
                    .singleElement()
                    .extracting(Finding::rule)
                    .isEqualTo("mutable-static-field");
        }
    }

    @Test
    void leaves_out_what_was_generated() throws IOException {
        String source = "public class Stock { static int pieces; public void take() { pieces--; } }";
        Path classes = Files.createDirectories(folder.resolve("target/classes"));
        try (CompiledSources compiled = CompiledSources.of(source)) {
            Files.copy(compiled.classes().resolve("Stock.class"), classes.resolve("Stock.class"));
        }
        assertThat(Custody.inspect(classes).findings()).hasSize(1);

        Path generated = Files.createDirectories(folder.resolve("target/generated-sources/stocks"));
        Files.writeString(generated.resolve("Stock.java"), source);
        assertThat(Custody.inspect(classes).findings()).isEmpty();
    }

    @Test
    void names_a_path_that_is_missing_or_holds_no_class() {
        assertThatThrownBy(() -> Custody.inspect(folder))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(folder + ": there is no class in it");
        Path missing = folder.resolve("missing");
        assertThatThrownBy(() -> Custody.inspect(missing))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(missing + ": no such file or folder");
        assertThatThrownBy(() -> Custody.inspect(new String[0])).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Custody.inspect(new Path[0])).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void reports_findings_of_the_tier_asked_for() {
        Inspection parcels = Custody.inspect(PARCELS).withRules(List.of(new WideOpenField()));
        int recommended = parcels.findings().size();
        assertThat(parcels.withTier(Tier.STRICT).findings()).hasSize(recommended + 1);
        assertThat(parcels.withSettings(Settings.defaults().withTier(Tier.STRICT))
                        .findings())
                .hasSize(recommended + 1);
    }

    @Test
    void lists_class_files_that_cannot_be_read_and_fails_a_test_of_their_own() throws IOException {
        Files.writeString(folder.resolve("Broken.class"), "no class");
        Inspection broken = Custody.inspect(folder);
        assertThat(broken.diagnostics()).singleElement().asString().contains("Broken.class");
        DynamicTest first = broken.asTests().findFirst().orElseThrow();
        assertThat(first.getDisplayName()).isEqualTo("all class files can be read");
        assertThatThrownBy(() -> first.getExecutable().execute()).hasMessageContaining("Broken.class");
    }

    static class ShopTests {
        @TestFactory
        Stream<DynamicTest> custody() {
            return Custody.inspect(SHOP).asTests();
        }
    }

    @Test
    void makes_one_dynamic_test_a_rule() {
        Events tests = run(ShopTests.class);
        long rules = Rules.ALL.stream()
                .filter(rule -> Tier.RECOMMENDED.includes(rule.info().tier()))
                .count();
        assertThat(tests.started().count()).isEqualTo(1 + rules + 1);
        assertThat(tests.failed().stream()
                        .map(event -> event.getTestDescriptor().getDisplayName()))
                .containsExactly("mutable-static-field");
        assertThat(failure(tests))
                .startsWith("mutable-static-field: ")
                .contains("\ndev.custody.archunit.shop.core.Counters.orders: Counters.orders ")
                .contains(" (Counters.java:")
                .contains("\n    = help: ");
    }

    static class TestsWithStaleBaseline {
        static Path baseline = Path.of("");

        @TestFactory
        Stream<DynamicTest> custody() {
            return Custody.inspect(SHOP)
                    .withSettings(Settings.defaults().withBaseline(baseline))
                    .asTests();
        }
    }

    @Test
    void shows_stale_entries_of_the_baseline_and_fails_by_them_only_when_asked() {
        TestsWithStaleBaseline.baseline = folder.resolve(BaselineFile.NAME);
        Finding fixed = Finding.at(new Place(SHOP + ".core.Counters", "pieces", Optional.empty(), 0))
                .message("changes")
                .by("mutable-static-field");
        BaselineFile.at(TestsWithStaleBaseline.baseline, Path.of(""), Path.of(""))
                .change(known -> known.with(Custody.inspect(SHOP).findings()).with(List.of(fixed)));
        Events tests = run(TestsWithStaleBaseline.class);
        assertThat(tests.failed().count()).isZero();
        assertThat(tests.aborted().stream()
                        .map(event -> event.getTestDescriptor().getDisplayName()))
                .containsExactly("the baseline holds nothing that is gone");

        System.setProperty("custody.staleBaseline", "error");
        try {
            assertThat(failure(run(TestsWithStaleBaseline.class)))
                    .contains("mutable-static-field", "Counters.pieces", "-Dcustody.baseline=shrink");
            System.setProperty("custody.staleBaseline", "eror");
            assertThat(failure(run(TestsWithStaleBaseline.class)))
                    .contains("custody.staleBaseline: 'eror' is unknown; ", "error");
        } finally {
            System.clearProperty("custody.staleBaseline");
        }
    }

    @RuleInfo(id = "broken-rule", tier = Tier.CORE, summary = "", rationale = "", bad = "", good = "", fix = "")
    private static final class BrokenRule implements Rule {
        @Override
        public Stream<Finding> findings(Program program) {
            throw new IllegalStateException("nothing to judge by");
        }
    }

    static class TestsWithABrokenRule {
        @TestFactory
        Stream<DynamicTest> custody() {
            List<Rule> rules = List.of(new BrokenRule(), new MutableStaticField(), new LeakedInternals());
            return Custody.inspect(SHOP).withRules(rules).asTests();
        }
    }

    @Test
    void lets_a_rule_that_fails_fail_its_own_test_alone() {
        Events tests = run(TestsWithABrokenRule.class);

        assertThat(tests.failed().stream()
                        .map(event -> event.getTestDescriptor().getDisplayName()))
                .containsExactly("broken-rule", "mutable-static-field");
        assertThat(failure(tests))
                .startsWith("the rule broken-rule: fails with ")
                .contains("nothing to judge by");
    }

    static class TolerantTests {
        @TestFactory
        Stream<DynamicTest> custody() {
            return Custody.inspect(SHOP).failOn(FailOn.NEVER).asTests();
        }
    }

    @Test
    void fails_from_the_severity_asked_for() {
        assertThat(run(TolerantTests.class).failed().count()).isZero();
    }

    @Test
    void needs_no_junit_to_tell_findings() throws Exception {
        URL[] withoutJUnit = RunningClassPath.entries().stream()
                .filter(entry -> !entry.toString().contains("junit"))
                .map(CustodyTest::url)
                .toArray(URL[]::new);
        try (URLClassLoader loader = new URLClassLoader(withoutJUnit, ClassLoader.getPlatformClassLoader())) {
            Class<?> custody = loader.loadClass("dev.custody.Custody");
            Object inspection = custody.getMethod("inspect", String[].class).invoke(null, (Object) new String[] {SHOP});
            Object findings = inspection.getClass().getMethod("findings").invoke(inspection);
            assertThat((List<?>) findings).hasSize(3);
            assertThatThrownBy(() -> loader.loadClass("org.junit.jupiter.api.DynamicTest"))
                    .isInstanceOf(ClassNotFoundException.class);
        }
    }

    private static URL url(Path entry) {
        try {
            return entry.toUri().toURL();
        } catch (MalformedURLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Events run(Class<?> testClass) {
        return EngineTestKit.engine("junit-jupiter")
                .selectors(selectClass(testClass))
                .execute()
                .testEvents();
    }

    private static String failure(Events tests) {
        return tests.failed().stream()
                .map(event -> event.getRequiredPayload(TestExecutionResult.class))
                .map(result ->
                        String.valueOf(result.getThrowable().orElseThrow().getMessage()))
                .findFirst()
                .orElseThrow();
    }
}
