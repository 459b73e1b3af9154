package dev.custody.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArchRuleClassTest {
    @ParameterizedTest
    @CsvSource({
        "com.acme.LayerTest, no_cycles, layer-no-cycles",
        "com.acme.LayerRules, NO_CYCLES, layer-no-cycles",
        "com.acme.ArchitectureTests, layersAreRespected, architecture-layers-are-respected",
        "com.acme.JPARules, entitiesUseJPAOnly, jpa-entities-use-jpa-only",
        "com.acme.Outer$InnerTest, rule2, outer-inner-rule2",
        "com.acme.ArchitectureTest, layers.no_cycles, architecture-layers-no-cycles",
        "com.acme.Test, regel_für_größen, test-regel-fur-gro-en",
        "Top, a, top-a"
    })
    void calls_a_rule_after_class_and_member_in_kebab_case(String type, String member, String id) {
        assertThat(new ArchRuleClass(type).idOf(member)).isEqualTo(id).matches(ArchRuleClass::isId);
        assertThat(new ArchRuleClass(type).mayOwn(id)).isTrue();
    }

    @Test
    void calls_a_rule_as_somebody_says() {
        ArchRuleClass layers = new ArchRuleClass("com.acme.LayerTest", Map.of("no_cycles", "package-cycle"));

        assertThat(layers.idOf("no_cycles")).isEqualTo("package-cycle");
        assertThat(layers.mayOwn("package-cycle")).isTrue();
        assertThat(layers.idOf("others")).isEqualTo("layer-others");
    }

    @Test
    void owns_no_rule_of_others() {
        ArchRuleClass layers = new ArchRuleClass("com.acme.LayerTest");

        assertThat(List.of("leaked-internals", "layer", "layer-", "layers-are-fine"))
                .noneMatch(layers::mayOwn);
    }

    @Test
    void is_one_class_where_several_files_name_it_and_the_nearest_id_counts() {
        ArchRuleClass far = new ArchRuleClass("com.acme.LayerTest", Map.of("a", "first", "b", "second"));
        ArchRuleClass near = new ArchRuleClass("com.acme.LayerTest", Map.of("a", "other"));

        assertThat(ArchRuleClass.joined(List.of(far), List.of(near)))
                .containsExactly(new ArchRuleClass("com.acme.LayerTest", Map.of("a", "other", "b", "second")));
    }
}
