package dev.custody;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import com.tngtech.archunit.ArchConfiguration;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.freeze.FreezingArchRule;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Events;

/** Rules under ArchUnit's own test engine, as users run them. */
class ArchUnitFaceTest {
    private static final String SHOP = "dev.custody.archunit.shop";

    @TempDir
    Path store;

    @AnalyzeClasses(packages = SHOP)
    static class WholePack {
        @ArchTest
        static final ArchTests discipline = ArchTests.in(CustodyRules.class);
    }

    @Test
    void runs_the_pack_with_a_test_a_rule() {
        Events tests = run(WholePack.class);
        assertThat(tests.started().count()).isEqualTo(CustodyRules.class.getFields().length);
        assertThat(failures(tests)).singleElement().asString().contains("Counters.orders", "= help: ");
        assertThat(tests.failed().stream()
                        .map(event -> event.getTestDescriptor().getDisplayName()))
                .containsExactly("CustodyRules > NO_MUTABLE_STATIC_FIELD");
    }

    @AnalyzeClasses(packages = SHOP)
    static class ChosenRules {
        @ArchTest
        static final ArchRule api = SharedStateRules.NO_MUTABLE_STATIC_FIELD.within("..api..");

        @ArchTest
        static final ArchRule empty = SharedStateRules.NO_MUTABLE_STATIC_FIELD.within("..nowhere..");
    }

    @Test
    void runs_single_rules_in_a_scope_and_passes_where_the_scope_is_empty() {
        Events tests = run(ChosenRules.class);
        assertThat(tests.succeeded().count()).isEqualTo(1);
        assertThat(failures(tests))
                .singleElement()
                .asString()
                .contains("within ..api..")
                .contains("(1 times)");
    }

    @AnalyzeClasses(packages = "dev.custody.archunit.legacy")
    static class IgnoredViolations {
        @ArchTest
        static final ArchRule rule = SharedStateRules.NO_MUTABLE_STATIC_FIELD;
    }

    @Test
    void respects_what_archunit_was_told_to_ignore() {
        assertThat(run(IgnoredViolations.class).succeeded().count()).isEqualTo(1);
    }

    @AnalyzeClasses(packages = SHOP + ".core")
    static class FrozenCore {
        @ArchTest
        static final ArchRule frozen = FreezingArchRule.freeze(SharedStateRules.NO_MUTABLE_STATIC_FIELD);
    }

    @AnalyzeClasses(packages = SHOP)
    static class FrozenShop {
        @ArchTest
        static final ArchRule frozen = FreezingArchRule.freeze(SharedStateRules.NO_MUTABLE_STATIC_FIELD);
    }

    @Test
    void passes_on_frozen_findings_and_fails_on_new_ones() {
        ArchConfiguration.withThreadLocalScope(configuration -> {
            configuration.setProperty("freeze.store.default.path", store.toString());
            configuration.setProperty("freeze.store.default.allowStoreCreation", "true");
            assertThat(failures(run(FrozenCore.class))).isEmpty();
            configuration.setProperty("freeze.store.default.allowStoreUpdate", "false");
            assertThat(failures(run(FrozenCore.class))).isEmpty();
            assertThat(failures(run(FrozenShop.class)))
                    .singleElement()
                    .asString()
                    .contains("Prices.discount")
                    .doesNotContain("Counters");
        });
    }

    private static Events run(Class<?> testClass) {
        return EngineTestKit.engine("archunit")
                .selectors(selectClass(testClass))
                .execute()
                .testEvents();
    }

    private static List<String> failures(Events tests) {
        return tests.failed()
                .map(event -> event.getRequiredPayload(TestExecutionResult.class))
                .map(result ->
                        String.valueOf(result.getThrowable().orElseThrow().getMessage()))
                .toList();
    }
}
