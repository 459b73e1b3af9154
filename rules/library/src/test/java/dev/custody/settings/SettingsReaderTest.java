package dev.custody.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.custody.finding.Tier;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class SettingsReaderTest {
    private final SettingsReader reader =
            new SettingsReader("custody.yml", List.of("leaked-internals", "captured-argument"));

    private Settings read(String text) {
        return reader.read(text, Settings.defaults());
    }

    @Test
    void reads_everything_that_a_file_can_say() {
        Settings settings = read("""
                # what we hold ourselves to
                tier: strict
                failOn: warning
                domain: [..domain.., com.acme.orders.model..]
                boundary: ..api..
                immutable:
                  - org.joda.money.Money
                collaborators: com.acme.Registry
                singletons: [com.acme.Plugin]
                overrides: 12
                rules:
                  leaked-internals: warning
                  captured-argument: off
                archRules:
                  - com.acme.LayerTest
                  - class: com.acme.NamingTest
                    ids: {no_cycles: package-cycle}
                exclude:
                  - pattern: ..generated..
                    reason: made by the schema compiler
                    rule: leaked-internals
                    until: 2027-06-30
                baseline: quality/known.txt
                """);
        assertThat(settings.tier()).isEqualTo(Tier.STRICT);
        assertThat(settings.failOn()).contains(FailOn.WARNING);
        assertThat(settings.domain()).containsExactly("..domain..", "com.acme.orders.model..");
        assertThat(settings.boundary()).containsExactly("..api..");
        assertThat(settings.immutable()).containsExactly("org.joda.money.Money");
        assertThat(settings.collaborators()).containsExactly("com.acme.Registry");
        assertThat(settings.singletons()).containsExactly("com.acme.Plugin");
        assertThat(settings.overrides()).isEqualTo(12);
        assertThat(settings.level("leaked-internals")).contains(RuleLevel.WARNING);
        assertThat(settings.level("captured-argument")).contains(RuleLevel.OFF);
        assertThat(settings.archRules())
                .containsExactly(
                        new ArchRuleClass("com.acme.LayerTest"),
                        new ArchRuleClass("com.acme.NamingTest", Map.of("no_cycles", "package-cycle")));
        assertThat(settings.exclude())
                .containsExactly(new Exclusion(
                        "..generated..",
                        "made by the schema compiler",
                        Optional.of("leaked-internals"),
                        Optional.of(LocalDate.of(2027, 6, 30)),
                        "custody.yml",
                        19));
        assertThat(settings.baseline()).contains(Path.of("quality/known.txt"));
    }

    @Test
    void leaves_what_a_file_does_not_say_as_it_is() {
        assertThat(read("")).isEqualTo(Settings.defaults());
        assertThat(read("# nothing yet\n")).isEqualTo(Settings.defaults());
        assertThat(read("rules:\nexclude:\n")).isEqualTo(Settings.defaults());
    }

    @Test
    void extends_the_file_above_and_adds_to_its_lists_of_additions_and_its_rules() {
        Settings above = read("""
                tier: core
                domain: ..domain..
                immutable: com.acme.Money
                rules: {leaked-internals: info}
                """);
        Settings settings = reader.read("""
                domain: ..model..
                immutable: com.acme.Weight
                rules: {captured-argument: error}
                """, above);
        assertThat(settings.tier()).isEqualTo(Tier.CORE);
        assertThat(settings.domain()).containsExactly("..model..");
        assertThat(settings.immutable()).containsExactly("com.acme.Money", "com.acme.Weight");
        assertThat(settings.level("leaked-internals")).isEqualTo(Optional.of(RuleLevel.INFO));
        assertThat(settings.level("captured-argument")).isEqualTo(Optional.of(RuleLevel.ERROR));
    }

    @ParameterizedTest
    @CsvFileSource(resources = "refused.csv", delimiter = '|')
    void refuses_what_it_does_not_know_and_says_where_and_what_to_do(String text, String message) {
        assertThatThrownBy(() -> read(text.replace("\\n", "\n")))
                .isInstanceOf(SettingsException.class)
                .hasMessage(message);
    }

    @Test
    void says_on_which_line_a_file_is_no_yaml() {
        assertThatThrownBy(() -> read("tier: core\nrules: [a, b\n"))
                .isInstanceOf(SettingsException.class)
                .hasMessageStartingWith("custody.yml:3: it is no YAML, ");
    }

    @Test
    void takes_what_may_be_a_rule_of_a_class_with_arch_unit_rules_wherever_the_file_names_it() {
        Settings settings = read("""
                rules:
                  layer-no-cycles: warning
                  package-cycle: off
                exclude:
                  - {pattern: ..old.., reason: goes away, rule: layer-no-cycles}
                archRules:
                  - com.acme.LayerTest
                  - {class: com.acme.NamingTest, ids: {no_cycles: package-cycle}}
                """);

        assertThat(settings.level("layer-no-cycles")).contains(RuleLevel.WARNING);
        assertThat(settings.level("package-cycle")).contains(RuleLevel.OFF);
        assertThatThrownBy(() -> read("archRules: com.acme.LayerTest\nrules:\n  leaked-internal: off\n"))
                .hasMessage(
                        "custody.yml:3: unknown rule 'leaked-internal' under rules; did you mean 'leaked-internals'?");
    }

    @Test
    void takes_no_other_rule_of_such_a_class_than_those_there_are_when_all_are_known() {
        SettingsReader knowing = new SettingsReader("custody.yml", List.of("layer-no-cycles"), true);

        assertThatThrownBy(() -> knowing.read(
                        "archRules: com.acme.LayerTest\nrules:\n  layer-no-cycels: off\n", Settings.defaults()))
                .hasMessage(
                        "custody.yml:3: unknown rule 'layer-no-cycels' under rules; did you mean 'layer-no-cycles'?");
    }
}
