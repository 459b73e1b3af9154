package dev.custody.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.custody.baseline.BaselineEntry;
import dev.custody.baseline.ModuleBaseline;
import dev.custody.finding.Finding;
import dev.custody.finding.Tier;
import dev.custody.settings.RuleLevel;
import dev.custody.settings.Settings;
import dev.custody.testkit.CompiledSources;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Which entries of a baseline a run calls fixed. */
class BaselineOfRunTest {
    private static final String SHOP = """
            package shop;
            public record Shop(java.util.List<String> names) {
                static int orders;
                %s
                static int parcels;
                void add() { orders++; parcels++; }
            }
            """;
    private static final Settings DEFAULTS = Settings.defaults();

    private final ModuleBaseline baseline =
            ModuleBaseline.empty().with(run(SHOP.formatted(""), DEFAULTS).findings());

    @Test
    void what_is_there_is_known() {
        assertThat(baseline.entries())
                .extracting(BaselineEntry::rule)
                .containsExactly("mutable-static-field", "mutable-static-field", "shallow-record");
        Report report = run(SHOP.formatted(""), DEFAULTS).against(baseline);
        assertThat(report.findings()).isEmpty();
        assertThat(report.accepted().known()).hasSize(3);
        assertThat(report.accepted().fixed()).isEmpty();
        assertThat(report.rules()).allMatch(run -> run.findings() == 0);
    }

    @Test
    void what_went_with_its_type_is_fixed() {
        Report report = run("package shop;\npublic class Parcel { static int n; void add() { n++; } }", DEFAULTS)
                .against(baseline);
        assertThat(report.findings()).extracting(Finding::subject).containsExactly("shop.Parcel.n");
        assertThat(report.accepted().fixed()).isEqualTo(baseline.entries());
    }

    @Test
    void what_is_off_or_in_a_lower_tier_than_asked_for_is_not_fixed() {
        Settings core = DEFAULTS.withTier(Tier.CORE);
        Report high = run(SHOP.formatted(""), core).against(baseline);
        assertThat(high.accepted().known()).hasSize(2);
        assertThat(high.accepted().fixed()).isEmpty();
        Settings off = DEFAULTS.withRules(Map.of("mutable-static-field", RuleLevel.OFF));
        assertThat(run(SHOP.formatted(""), off).against(baseline).accepted().fixed())
                .isEmpty();
    }

    @Test
    void what_is_waived_leaves_the_baseline_so_that_it_is_back_when_the_waiver_ends() {
        String waived = SHOP.formatted(
                "@dev.custody.annotation.Allow(rule = \"mutable-static-field\", reason = \"goes in May\")");
        assertThat(run(waived, DEFAULTS).against(baseline).accepted().fixed())
                .extracting(BaselineEntry::where)
                .containsExactly("shop.Shop.parcels");
    }

    private static Report run(String source, Settings settings) {
        try (CompiledSources compiled = CompiledSources.of(source)) {
            return Engine.inspect(Request.of(List.of(compiled.classes()))
                    .withClassPath(RunningClassPath.entries())
                    .withSettings(settings)
                    .withThreads(1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
