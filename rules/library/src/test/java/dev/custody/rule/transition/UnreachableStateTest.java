package dev.custody.rule.transition;

import dev.custody.finding.Tier;
import dev.custody.rule.transition.unreachablestate.domain.Reachable;
import dev.custody.rule.transition.unreachablestate.domain.Unreachable;
import dev.custody.testkit.RuleSpec;
import org.junit.jupiter.api.Test;

class UnreachableStateTest {
    private final RuleSpec unreachableState = RuleSpec.of(UnreachableState.class);

    @Test
    void reports_states_that_no_path_from_creation_reaches_or_leaves() {
        unreachableState.agreesWithMarksIn(Unreachable.class);
    }

    @Test
    void leaves_states_alone_that_are_reached_or_may_be() {
        unreachableState.agreesWithMarksIn(Reachable.class);
    }

    @Test
    void knows_the_variants_of_a_sealed_state() {
        unreachableState.onSource("""
                package shop.domain;
                public class Parcel {
                    sealed interface Cover permits Open, Closed, Torn {}
                    record Open() implements Cover {}
                    record Closed(String by) implements Cover {}
                    record Torn() implements Cover {}   // finds: Parcel.coverState never becomes Torn
                    private Cover coverState = new Open();
                    public void close(String by) {
                        if (coverState instanceof Open) coverState = new Closed(by);
                    }
                }""").agreesWithMarks();
    }

    @Test
    void is_surer_of_declared_state() {
        unreachableState
                .on(Unreachable.class)
                .findingAt("Forgotten.Status.RETURNED")
                .hasTier(Tier.RECOMMENDED);
    }
}
