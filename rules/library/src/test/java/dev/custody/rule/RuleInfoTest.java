package dev.custody.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.custody.finding.Finding;
import dev.custody.rule.example.WideOpenField;
import dev.custody.testkit.Found;
import dev.custody.testkit.RuleSpec;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The examples of each rule do what its page says. */
class RuleInfoTest {
    /** In front of examples without a package or an import, on their first line, so that pages show only what matters. */
    private static final String IMPORTS = "import java.util.*; import java.util.concurrent.*;"
            + " import java.util.concurrent.atomic.*; import java.util.function.*; import dev.custody.annotation.*; ";

    static Stream<Rule> rules() {
        return Stream.concat(Rules.ALL.stream(), Stream.of(new WideOpenField()));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void finds_in_the_bad_example_what_its_marks_say(Rule rule) {
        Found found = RuleSpec.of(rule).onSource(complete(rule.info().bad())).findings();
        found.agreesWithMarks();
        assertThat(found.findings()).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void reports_the_bad_example_in_no_higher_tier_than_its_own(Rule rule) {
        assertThat(RuleSpec.of(rule)
                        .onSource(complete(rule.info().bad()))
                        .findings()
                        .findings())
                .extracting(Finding::tier)
                .allSatisfy(tier ->
                        assertThat(tier).isGreaterThanOrEqualTo(rule.info().tier()));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void finds_nothing_in_the_good_example(Rule rule) {
        assertThat(rule.info().good()).doesNotContain("// finds:");
        RuleSpec.of(rule).onSource(complete(rule.info().good())).agreesWithMarks();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void says_everything_a_page_needs(Rule rule) {
        RuleInfo info = rule.info();
        assertThat(info.group()).isNotEqualTo(Group.OWN);
        assertThat(info.summary()).matches("[a-z].*[^.]");
        assertThat(info.rationale()).isNotBlank();
        assertThat(info.fix()).matches("[a-z].*[^.]");
        assertThat(info.silentOn()).isNotEmpty();
        assertThat(info.cannotSee()).isNotEmpty();
    }

    @Test
    void completes_an_example_without_moving_its_lines() {
        assertThat(complete("class A {\n}").lines()).hasSize(2);
        assertThat(complete("import java.util.List;\nclass A {\n}")).startsWith("import java.util.List;");
    }

    private static String complete(String example) {
        boolean isComplete = example.contains("import ") || example.startsWith("package ");
        return isComplete ? example : IMPORTS + example;
    }
}
