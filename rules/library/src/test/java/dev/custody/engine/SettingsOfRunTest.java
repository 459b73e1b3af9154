package dev.custody.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.custody.Custody;
import dev.custody.Inspection;
import dev.custody.finding.Finding;
import dev.custody.finding.Severity;
import dev.custody.finding.Tier;
import dev.custody.rule.ownership.leakedinternals.ChangingData;
import dev.custody.settings.Exclusion;
import dev.custody.settings.RuleLevel;
import dev.custody.settings.Settings;
import dev.custody.testkit.CompiledSources;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What settings do to a run over the fixtures of one rule. */
class SettingsOfRunTest {
    private static final String LEAKED = "leaked-internals";
    private static final String FIXTURES = ChangingData.class.getPackageName();

    private static List<Finding> findings(Settings settings) {
        Inspection inspection = Custody.inspect(FIXTURES).withSettings(settings);
        return inspection.findings();
    }

    @Test
    void a_rule_that_is_off_finds_nothing_and_has_no_test() {
        Settings off = Settings.defaults().withRules(Map.of(LEAKED, RuleLevel.OFF));
        assertThat(findings(Settings.defaults())).extracting(Finding::rule).contains(LEAKED);
        assertThat(findings(off)).extracting(Finding::rule).doesNotContain(LEAKED);
        assertThat(Custody.inspect(FIXTURES).withSettings(off).asTests())
                .noneMatch(test -> test.getDisplayName().equals(LEAKED));
    }

    @Test
    void a_rule_speaks_as_loud_as_it_is_set_to() {
        Settings quiet = Settings.defaults().withRules(Map.of(LEAKED, RuleLevel.INFO));
        assertThat(findings(quiet))
                .filteredOn(finding -> finding.rule().equals(LEAKED))
                .isNotEmpty()
                .allMatch(finding -> finding.severity() == Severity.INFO);
    }

    @Test
    void a_rule_that_is_set_is_on_whatever_the_tier() {
        Settings core = Settings.defaults().withTier(Tier.CORE);
        String strict = "undeclared-ownership";
        assertThat(findings(core)).extracting(Finding::rule).doesNotContain(strict);
        assertThat(findings(core.withRules(Map.of(strict, RuleLevel.WARNING))))
                .filteredOn(finding -> finding.rule().equals(strict))
                .isNotEmpty()
                .allMatch(finding -> finding.severity() == Severity.WARNING);
    }

    @Test
    void excluded_types_and_packages_have_no_findings() {
        Settings type =
                Settings.defaults().withExclude(List.of(new Exclusion(ChangingData.class.getName(), "an example")));
        assertThat(findings(type))
                .isNotEmpty()
                .noneMatch(finding -> finding.place().type().startsWith(ChangingData.class.getName()));
        Settings packages = Settings.defaults().withExclude(List.of(new Exclusion("..leakedinternals..", "examples")));
        assertThat(findings(packages)).isEmpty();
    }

    @Test
    void lists_of_declared_collaborators_are_kept_without_a_copy() throws IOException {
        Settings settings = Settings.defaults();
        assertThat(rulesOnPipeline(settings)).contains("shallow-record");
        assertThat(rulesOnPipeline(settings.withCollaborators(List.of("shop.Stage"))))
                .doesNotContain("shallow-record");
    }

    private static List<String> rulesOnPipeline(Settings settings) throws IOException {
        try (CompiledSources compiled = CompiledSources.of(
                "package shop; public record Pipeline(java.util.List<Stage> stages) {}",
                "package shop; public class Stage { private String name = \"\"; public String getName() { return name; }"
                        + " public void setName(String other) { name = other; } }")) {
            return Engine.inspect(Request.of(List.of(compiled.classes())).withSettings(settings)).findings().stream()
                    .map(Finding::rule)
                    .toList();
        }
    }
}
