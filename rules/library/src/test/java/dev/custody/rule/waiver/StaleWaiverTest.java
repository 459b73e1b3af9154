package dev.custody.rule.waiver;

import dev.custody.rule.waiver.stalewaiver.Registry;
import dev.custody.testkit.RuleSpec;
import org.junit.jupiter.api.Test;

/** What depends on other rules and on the day is in {@code WaiversOfRunTest}. */
class StaleWaiverTest {
    private final RuleSpec staleWaiver = RuleSpec.of(StaleWaiver.class);

    @Test
    void reports_waivers_without_a_rule_a_reason_or_a_day_that_can_be_read() {
        staleWaiver.agreesWithMarksIn(Registry.class);
    }

    @Test
    void reports_a_waiver_of_a_whole_type() {
        staleWaiver.onSource("""
                @dev.custody.annotation.Allow(rule = "leaks", reason = "old")
                public class Cart {} // finds: @Allow on Cart waives 'leaks', which is no rule
                """).agreesWithMarks();
    }
}
