package dev.custody.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.custody.finding.Finding;
import dev.custody.finding.Waived;
import dev.custody.finding.Waiver;
import dev.custody.rule.Rules;
import dev.custody.rule.sharedstate.MutableStaticField;
import dev.custody.rule.waiver.StaleWaiver;
import dev.custody.settings.Exclusion;
import dev.custody.settings.Settings;
import dev.custody.settings.SettingsReader;
import dev.custody.testkit.CompiledSources;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** What waivers do to a run, and what a run says about waivers. */
class WaiversOfRunTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final String REASON = "reason = \"the console reads it\"";

    @Test
    void a_waiver_on_a_field_covers_what_its_rule_finds_there() {
        Report report = run(counter("@Allow(rule = \"mutable-static-field\", " + REASON + ")", ""));
        assertThat(rules(report.findings())).containsExactly("mutable-static-field");
        assertThat(report.findings().get(0).message()).contains("Counter.orders");
        assertThat(report.accepted().waived()).singleElement().satisfies(waived -> {
            assertThat(waived.finding().message()).contains("Counter.parcels");
            assertThat(waived.waiver().reason()).isEqualTo("the console reads it");
            assertThat(waived.waiver().scope()).isEqualTo("Counter.parcels");
        });
    }

    @Test
    void a_waiver_on_a_type_covers_everything_inside_and_no_other_rule() {
        Report report = run(counter("", "@Allow(rule = \"mutable-static-field\", " + REASON + ")"));
        assertThat(report.findings()).isEmpty();
        assertThat(report.accepted().waived()).hasSize(2);
        assertThat(report.waivers()).hasSize(1);
        Report other = run(counter("", "@Allow(rule = \"unsafe-lazy-init\", " + REASON + ")"));
        assertThat(rules(other.findings())).contains("mutable-static-field", "stale-waiver");
    }

    @Test
    void a_waiver_on_a_package_covers_its_types_and_no_package_below() {
        Report report = run(
                "@dev.custody.annotation.Allow(rule = \"mutable-static-field\", " + REASON
                        + ")\npackage shop;\ninterface package_info {}",
                "package shop;\npublic class Tally { static int n; void add() { n++; } }",
                "package shop.core;\npublic class Tally { static int n; void add() { n++; } }");
        assertThat(report.findings())
                .singleElement()
                .satisfies(finding -> assertThat(finding.place().type()).isEqualTo("shop.core.Tally"));
        assertThat(report.waivers()).extracting(Waiver::scope).containsExactly("package shop");
    }

    @Test
    void a_waiver_on_a_local_class_covers_the_method_around_it() {
        Report report = run("""
                package shop;
                import dev.custody.annotation.*;
                public class Counter {
                    void count() {
                        @Allow(rule = "borrowed-mutated", reason = "the caller asked for it")
                        class Local {
                            void clear(@Borrowed java.util.List<String> lent) { lent.clear(); }
                        }
                        new Local().clear(new java.util.ArrayList<>());
                    }
                }
                """);
        assertThat(report.findings()).isEmpty();
        assertThat(report.accepted().waived()).hasSize(1);
    }

    @Test
    void a_waiver_that_the_compiler_copies_to_a_bridge_is_one() {
        Report report = run("""
                package shop;
                public class Parcel implements java.util.function.Supplier<String> {
                    @dev.custody.annotation.Allow(rule = "leaked-internals", reason = "the 1.x API promises it")
                    public String get() { return "parcel"; }
                }
                """);
        assertThat(report.findings())
                .singleElement()
                .satisfies(finding -> assertThat(finding.steps()).isEmpty());
    }

    @Test
    void one_waiver_on_a_record_component_is_one_though_the_compiler_copies_it() {
        Report report = run("""
                package shop;
                public record Basket(@dev.custody.annotation.Allow(rule = "leaked-internals", reason = "read once")
                        java.util.List<String> lines) {
                    public Basket { lines = java.util.List.copyOf(lines); }
                }
                """);
        assertThat(stale(report)).hasSize(1);
    }

    @Test
    void a_waiver_holds_on_its_last_day_and_is_reported_with_what_it_hid_on_the_next() {
        String until = counter("@Allow(rule = \"mutable-static-field\", " + REASON + ", until = \"2026-11-24\")", "");
        assertThat(rules(run(until).findings())).containsExactly("mutable-static-field");
        Report next = run(request -> request.withToday(TODAY.plusDays(1)), until);
        assertThat(rules(next.findings()))
                .containsExactlyInAnyOrder("mutable-static-field", "mutable-static-field", "stale-waiver");
        assertThat(stale(next)).singleElement().satisfies(finding -> {
            assertThat(finding.message())
                    .isEqualTo("@Allow of mutable-static-field on Counter.parcels ended on 2026-11-24,"
                            + " so it waives nothing any more");
            assertThat(finding.place().member()).isEqualTo("parcels");
        });
    }

    @Test
    void a_waiver_without_a_reason_waives_nothing() {
        Report report = run(counter("@Allow(rule = \"mutable-static-field\", reason = \"\")", ""));
        assertThat(report.accepted().waived()).isEmpty();
        assertThat(stale(report))
                .singleElement()
                .satisfies(finding -> assertThat(finding.message()).contains("gives no reason"));
    }

    @Test
    void an_unused_waiver_is_reported_where_it_stands() {
        Report report = run("""
                package shop;
                public class Parcel {
                    @dev.custody.annotation.Allow(rule = "leaked-internals", reason = "the 1.x API promises it")
                    public String label() { return "parcel"; }
                }
                """);
        assertThat(report.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.rule()).isEqualTo("stale-waiver");
            assertThat(finding.message())
                    .isEqualTo("@Allow of leaked-internals on Parcel.label() waives nothing,"
                            + " since leaked-internals finds nothing in Parcel.label()");
            assertThat(finding.place().line()).isEqualTo(4);
            assertThat(finding.help()).isEqualTo("take the @Allow out");
        });
    }

    @Test
    void a_waiver_is_not_called_unused_when_its_rule_did_not_run_or_finds_something_in_a_lower_tier() {
        String unused = counter("@Allow(rule = \"leaked-internals\", " + REASON + ")", "");
        UnaryOperator<Request> few = request -> request.withRules(List.of(new MutableStaticField(), new StaleWaiver()));
        assertThat(stale(run(few, unused))).isEmpty();
        assertThat(stale(run(unused))).hasSize(1);
        Report lower = run("""
                package shop;
                public class Route {
                    private java.util.List<String> stops;
                    @dev.custody.annotation.Allow(rule = "uncopied-argument", reason = "the planner forgets it")
                    public Route(java.util.List<String> stops) { this.stops = stops; }
                    public int length() { return stops.size(); }
                }
                """);
        assertThat(stale(lower)).isEmpty();
    }

    @Test
    void an_unused_waiver_in_generated_code_is_its_generators_affair() {
        assertThat(stale(run("""
                package shop;
                @interface Generated {}
                @Generated
                public class Parcel {
                    @dev.custody.annotation.Allow(rule = "leaked-internals", reason = "the template says so")
                    public String label() { return "parcel"; }
                }
                """))).isEmpty();
    }

    @Test
    void an_exclusion_may_name_a_rule_and_an_end() {
        String yaml = """
                exclude:
                  - pattern: shop..
                    rule: mutable-static-field
                    until: 2026-11-24
                    reason: goes with the console
                """;
        Report report = run(request -> request.withSettings(settings(yaml)), counter("", ""));
        assertThat(report.findings()).isEmpty();
        assertThat(report.accepted().waived())
                .filteredOn(waived -> waived.waiver().kind() == Waiver.Kind.SETTINGS)
                .hasSize(2);
        assertThat(report.accepted().waived())
                .extracting(Waived::waiver)
                .extracting(Waiver::until)
                .containsOnly(Optional.of(TODAY));
        Report next =
                run(request -> request.withSettings(settings(yaml)).withToday(TODAY.plusDays(1)), counter("", ""));
        assertThat(next.findings()).hasSize(3);
        assertThat(stale(next)).singleElement().satisfies(finding -> {
            assertThat(finding.message()).startsWith("the exclusion of shop.. ended on 2026-11-24");
            assertThat(finding.place().source()).contains("orders/custody.yml");
            assertThat(finding.place().line()).isEqualTo(2);
        });
    }

    @Test
    void an_unused_exclusion_is_reported_where_the_settings_are_the_modules_own() {
        Settings settings = settings("tier: core\nexclude:\n  - pattern: gone..\n    reason: legacy\n");
        UnaryOperator<Request> shared =
                request -> request.withSettings(settings.withTier(dev.custody.finding.Tier.RECOMMENDED));
        assertThat(stale(run(shared, counter("", "")))).isEmpty();
        UnaryOperator<Request> own = request -> shared.apply(request).withModuleSettings("orders/custody.yml");
        assertThat(stale(run(own, counter("", "")))).singleElement().satisfies(finding -> {
            assertThat(finding.message())
                    .isEqualTo("the exclusion of gone.. waives nothing, since there is no class in gone..");
            assertThat(finding.place().line()).isEqualTo(3);
        });
    }

    @Test
    void an_exclusion_of_code_that_is_there_is_needed_though_nothing_is_found_in_it() {
        Settings settings = settings("exclude:\n  - pattern: shop..\n    reason: generated\n");
        UnaryOperator<Request> own = request -> request.withSettings(settings).withModuleSettings("orders/custody.yml");
        assertThat(run(own, "package shop;\npublic class Parcel {}").findings()).isEmpty();
    }

    @Test
    void an_exclusion_and_an_annotation_count_as_one_waiver_of_a_finding() {
        Settings settings = Settings.defaults().withExclude(List.of(new Exclusion("shop..", "legacy")));
        Report report = run(
                request -> request.withSettings(settings),
                counter("", "@Allow(rule = \"mutable-static-field\", " + REASON + ")"));
        assertThat(report.accepted().waived())
                .hasSize(2)
                .allMatch(waived -> waived.waiver().kind() == Waiver.Kind.ANNOTATION);
        assertThat(stale(report)).isEmpty();
    }

    @Test
    void comes_out_the_same_up_to_the_last_day_of_the_waiver_that_ends_next() throws IOException {
        String field = "@Allow(rule = \"live-view\", " + REASON + ", until = \"2026-11-23\")"
                + "@Allow(rule = \"mutable-static-field\", " + REASON + ", until = \"2026-12-24\")";
        assertThat(lastDay(counter(field, ""), "")).contains(LocalDate.of(2026, 12, 24));
        assertThat(lastDay(counter(field, ""), "exclude: [{pattern: a.., reason: old, until: 2026-11-24}]"))
                .contains(TODAY);
        assertThat(lastDay(counter("", ""), "")).isEmpty();
    }

    private static Optional<LocalDate> lastDay(String source, String yaml) throws IOException {
        try (CompiledSources compiled = CompiledSources.of(source)) {
            return Engine.open(Request.of(List.of(compiled.classes()))
                            .withSettings(settings(yaml))
                            .withToday(TODAY))
                    .lastDay();
        }
    }

    private static Settings settings(String yaml) {
        return new SettingsReader("orders/custody.yml", Rules.IDS).read(yaml, Settings.defaults());
    }

    private static String counter(String onParcels, String onType) {
        return """
                package shop;
                import dev.custody.annotation.Allow;
                %s
                public class Counter {
                    static int orders;
                    %s
                    static int parcels = 1;
                    void add() { orders++; parcels++; }
                }
                """.formatted(onType, onParcels);
    }

    private static List<String> rules(List<Finding> findings) {
        return findings.stream().map(Finding::rule).toList();
    }

    private static List<Finding> stale(Report report) {
        return report.findings().stream()
                .filter(finding -> finding.rule().equals("stale-waiver"))
                .toList();
    }

    private static Report run(String... sources) {
        return run(request -> request, sources);
    }

    private static Report run(UnaryOperator<Request> change, String... sources) {
        try (CompiledSources compiled = CompiledSources.of(sources)) {
            Request request = Request.of(List.of(compiled.classes()))
                    .withClassPath(RunningClassPath.entries())
                    .withToday(TODAY)
                    .withThreads(1);
            return Engine.inspect(change.apply(request));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
