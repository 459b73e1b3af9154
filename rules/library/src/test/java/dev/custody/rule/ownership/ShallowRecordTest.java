package dev.custody.rule.ownership;

import static org.assertj.core.api.Assertions.assertThat;

import dev.custody.finding.Tier;
import dev.custody.rule.ownership.shallowrecord.KeptComponents;
import dev.custody.rule.ownership.shallowrecord.SafeComponents;
import dev.custody.testkit.RuleSpec;
import java.util.List;
import org.junit.jupiter.api.Test;

class ShallowRecordTest {
    private final RuleSpec shallowRecord = RuleSpec.of(ShallowRecord.class);

    @Test
    void reports_records_that_keep_what_they_are_made_of() {
        shallowRecord.agreesWithMarksIn(KeptComponents.class);
    }

    @Test
    void leaves_copies_working_state_collaborators_and_hidden_records_alone() {
        shallowRecord.agreesWithMarksIn(SafeComponents.class);
    }

    @Test
    void proposes_a_compact_constructor_in_the_names_of_the_record() {
        shallowRecord
                .on(KeptComponents.class)
                .findingAt("Forecast")
                .hasTier(Tier.RECOMMENDED)
                .hasHelp("public Forecast { degrees = degrees.clone(); from = new Date(from.getTime()); }")
                .hasFingerprint("shallow-record " + KeptComponents.class.getName() + "$Forecast");
    }

    @Test
    void leaves_records_of_a_declared_domain_to_the_rule_about_values() {
        assertThat(shallowRecord
                        .with(settings -> settings.withDomain(List.of("..shallowrecord..")))
                        .on(KeptComponents.class)
                        .findings())
                .isEmpty();
    }
}
