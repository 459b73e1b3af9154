package dev.custody;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import dev.custody.archunit.CustodyRule;
import dev.custody.finding.Tier;
import dev.custody.rule.Group;
import dev.custody.rule.Rule;
import dev.custody.rule.Rules;
import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class CustodyRulesTest {
    static final List<Rule> RULES = Rules.ALL;

    @ParameterizedTest
    @FieldSource("RULES")
    void has_a_constant_for_each_rule_in_the_class_of_its_group(Rule rule) throws ReflectiveOperationException {
        Field constant =
                Class.forName("dev.custody." + className(rule.info().group())).getField(constantName(rule));
        assertThat(constant.getType()).isEqualTo(CustodyRule.class);
        assertThat(((ArchRule) constant.get(null)).getDescription())
                .isEqualTo(rule.info().id() + ": " + rule.info().summary());
    }

    @Test
    void has_all_core_and_recommended_rules_in_the_pack_and_no_others() {
        List<String> expected = Rules.ALL.stream()
                .filter(rule -> Tier.RECOMMENDED.includes(rule.info().tier()))
                .map(CustodyRulesTest::constantName)
                .toList();
        assertThat(CustodyRules.class.getFields()).extracting(Field::getName).containsExactlyElementsOf(expected);
    }

    @Test
    void marks_each_rule_of_the_pack_as_a_test() {
        assertThat(Arrays.stream(CustodyRules.class.getFields()))
                .allMatch(field -> field.isAnnotationPresent(ArchTest.class))
                .allMatch(field -> field.getType() == ArchRule.class);
    }

    private static String constantName(Rule rule) {
        return "NO_" + rule.info().id().replace('-', '_').toUpperCase(Locale.ROOT);
    }

    private static String className(Group group) {
        return switch (group) {
            case SHARED_STATE -> "SharedStateRules";
            case OWNERSHIP -> "OwnershipRules";
            case TRANSITIONS -> "TransitionRules";
            case CONTENTION -> "ContentionRules";
            case SILENT_FAILURE -> "SilentFailureRules";
            case DEPENDENCIES -> "DependencyRules";
            case WAIVERS -> "WaiverRules";
            case OWN -> throw new IllegalArgumentException("none of the pack is in " + group);
        };
    }
}
