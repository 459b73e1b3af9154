package dev.custody.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.custody.baseline.ModuleBaseline;
import dev.custody.facts.Place;
import dev.custody.finding.Finding;
import dev.custody.finding.Tier;
import dev.custody.program.Program;
import dev.custody.rule.Element;
import dev.custody.rule.Rule;
import dev.custody.rule.RuleInfo;
import dev.custody.rule.RuleSet;
import dev.custody.rule.example.WideOpenField;
import dev.custody.settings.Settings;
import dev.custody.settings.SettingsReader;
import dev.custody.testkit.CompiledSources;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Rules of one's own beside the pack. */
class OwnRulesOfRunTest {
    private static final RuleSet RULES = new RuleSet(List.of(new WideOpenField()));
    private static final String PARCEL = """
            import dev.custody.annotation.Allow;
            public class Parcel {
                public int width;
                @Allow(rule = "wide-open-field", reason = "the scales write it")
                public int weight;
            }
            """;

    @Test
    void find_beside_the_pack_and_are_waived_like_it() throws IOException {
        Report report = inspect(RULES, Settings.defaults());

        assertThat(report.findings()).extracting(Finding::rule).containsExactly("wide-open-field");
        assertThat(report.accepted().waived()).hasSize(1);
        assertThat(report.rules())
                .last()
                .isEqualTo(new Report.RuleRun("wide-open-field", 1, Optional.of(new Judged(Element.CLASS, 1))));
    }

    @Test
    void are_named_in_settings() throws IOException {
        String yaml = "rules:\n  wide-open-field: off\n";

        assertThat(inspect(RULES, new SettingsReader("custody.yml", RULES.ids()).read(yaml, Settings.defaults()))
                        .findings())
                .isEmpty();
    }

    @Test
    void are_no_rules_where_nobody_brings_them() throws IOException {
        assertThat(inspect(RuleSet.pack(), Settings.defaults()).findings())
                .extracting(Finding::message)
                .containsExactly("@Allow on Parcel.weight waives 'wide-open-field', which is no rule");
    }

    @RuleInfo(id = "broken", tier = Tier.CORE, summary = "", rationale = "", bad = "", good = "", fix = "")
    private static final class Broken implements Rule {
        @Override
        public Stream<Finding> findings(Program program) {
            return program.reportedClasses()
                    .map(type -> Finding.at(program.place(type.fields().get(7))));
        }
    }

    @Test
    void cost_no_other_rule_anything_when_they_fail() throws IOException {
        Report report = inspect(new RuleSet(List.of(new Broken(), new WideOpenField())), Settings.defaults());

        assertThat(report.findings()).extracting(Finding::rule).containsExactly("wide-open-field");
        assertThat(report.accepted().waived()).hasSize(1);
        assertThat(report.rules()).extracting(Report.RuleRun::id).doesNotContain("broken");
    }

    @Test
    void are_told_with_the_line_that_failed() throws IOException {
        Report report = inspect(new RuleSet(List.of(new Broken())), Settings.defaults());

        assertThat(report.failedRules())
                .singleElement()
                .asString()
                .matches("broken: fails with java.lang.IndexOutOfBoundsException: .+ at OwnRulesOfRunTest.java:\\d+;"
                        + " mend the rule, or turn it off");
    }

    @Test
    void keep_what_the_baseline_has_of_them_when_they_fail() throws IOException {
        Finding known =
                Finding.at(new Place("Parcel", "width", Optional.empty(), 3)).by("broken");
        ModuleBaseline baseline = new ModuleBaseline("", List.of()).with(List.of(known));

        Report report =
                inspect(new RuleSet(List.of(new Broken())), Settings.defaults()).against(baseline);

        assertThat(report.accepted().fixed()).isEmpty();
    }

    private static Report inspect(RuleSet rules, Settings settings) throws IOException {
        try (CompiledSources parcel = CompiledSources.of(PARCEL)) {
            return Engine.inspect(Request.of(List.of(parcel.classes()))
                    .withClassPath(RunningClassPath.entries())
                    .withRules(rules.all())
                    .withSettings(settings));
        }
    }
}
