package dev.custody.rule.ownership;

import dev.custody.finding.Tier;
import dev.custody.rule.ownership.uncopiedargument.KeptAsGiven;
import dev.custody.rule.ownership.uncopiedargument.LeftToOthers;
import dev.custody.testkit.RuleSpec;
import java.util.List;
import org.junit.jupiter.api.Test;

class UncopiedArgumentTest {
    private final RuleSpec uncopiedArgument = RuleSpec.of(UncopiedArgument.class);

    @Test
    void reports_data_that_is_kept_without_a_copy() {
        uncopiedArgument.agreesWithMarksIn(KeptAsGiven.class);
    }

    @Test
    void leaves_copies_collaborators_carriers_and_what_other_rules_report_alone() {
        uncopiedArgument.agreesWithMarksIn(LeftToOthers.class);
    }

    @Test
    void is_strict_unless_settings_name_the_package() {
        uncopiedArgument.on(KeptAsGiven.class).findingAt("Album.<init>").hasTier(Tier.STRICT);
        uncopiedArgument
                .with(settings -> settings.withDomain(List.of("..uncopiedargument..")))
                .on(KeptAsGiven.class)
                .findingAt("Album.<init>")
                .hasTier(Tier.RECOMMENDED);
        uncopiedArgument
                .with(settings -> settings.withBoundary(List.of("..uncopiedargument..")))
                .on(KeptAsGiven.class)
                .findingAt("Album.<init>")
                .hasTier(Tier.RECOMMENDED);
    }

    @Test
    void is_recommended_where_an_annotation_names_the_package_or_type() {
        uncopiedArgument.onSource("""
                        package shop;
                        @dev.custody.annotation.Boundary
                        public class Poll {
                            private final java.util.List<String> answers;
                            public Poll(java.util.List<String> answers) { this.answers = answers; }
                            public String first() { return answers.get(0); }
                        }
                        """).findingAt("Poll.<init>").hasTier(Tier.RECOMMENDED);
    }

    @Test
    void names_the_accessor_as_a_further_place_and_proposes_a_copy() {
        uncopiedArgument
                .on(KeptAsGiven.class)
                .findingAt("Album.<init>")
                .hasSteps("Album.photos() hands it out again")
                .hasHelp("keep List.copyOf(photos)");
    }
}
