package dev.custody.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.custody.rule.Rule;
import dev.custody.rule.RuleInfo;
import dev.custody.rule.Rules;
import java.util.List;
import org.junit.jupiter.api.Test;

class RuleTextTest {
    private static final List<RuleInfo> RULES =
            Rules.ALL.stream().map(Rule::info).toList();

    private final RuleText text = new RuleText(Style.PLAIN);

    @Test
    void says_all_that_a_rule_says_of_itself() {
        String page = text.of(Rules.byId("use-after-transfer").orElseThrow().info());
        assertThat(page)
                .startsWith(
                        "use-after-transfer: uses a value after giving it away\nownership, core, judges transfers\n\n@Owned tells")
                .contains("\nFound:\n    class Outbox {\n")
                .contains("\nInstead:\n    class Outbox {\n")
                .contains("\nWhat to do: use the value before it is given away")
                .contains("\nNot reported:\n  - copies that are given away")
                .contains("\nNot seen:\n  - ");
    }

    @Test
    void keeps_prose_within_80_columns() {
        assertThat(RULES)
                .allSatisfy(rule -> assertThat(text.of(rule).lines())
                        .filteredOn(line -> !line.startsWith("    ") && !line.startsWith(rule.id()))
                        .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(80)));
    }

    @Test
    void lists_every_rule_under_its_group() {
        String index = text.index(RULES);
        assertThat(index).startsWith(RULES.get(0).group().title() + "\n  shared-mutable-singleton");
        assertThat(RULES).allSatisfy(rule -> assertThat(index).contains("  " + rule.id() + " "));
    }
}
