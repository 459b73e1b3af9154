package dev.custody.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.custody.rule.example.WideOpenField;
import java.util.List;
import org.junit.jupiter.api.Test;

class RulePageTest {
    @Test
    void says_on_one_page_what_the_rule_says_about_itself() {
        assertThat(RulePage.of(new WideOpenField())).isEqualTo("""
                        <!-- Made from WideOpenField.java; change it there. -->
                        # wide-open-field

                        **Lets all code write a field.**

                        Group: [Shared state that nobody owns](README.md#shared-state)\s\s
                        Tier: core: on, an error\s\s
                        Judges: classes

                        ## Why it matters

                        Nobody can say who changed it.

                        ## What is found

                        ```java
                        public class Parcel {
                            public int weight; // finds: Parcel.weight
                        }
                        ```

                        ## What to do

                        Make the field private.

                        ```java
                        public class Parcel {
                            private int weight;
                        }
                        ```

                        ## What is not reported

                        - final fields
                        - fields of types that are not public

                        ## Limits

                        - reflection
                        """);
    }

    @Test
    void lists_rules_by_group() {
        assertThat(RulePage.index(List.of(new WideOpenField())))
                .contains("## Shared state that nobody owns")
                .contains("| [wide-open-field](wide-open-field.md) | core | lets all code write a field |")
                .doesNotContain("Ownership");
    }
}
