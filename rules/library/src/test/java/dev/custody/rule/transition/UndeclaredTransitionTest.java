package dev.custody.rule.transition;

import dev.custody.finding.Tier;
import dev.custody.rule.RuleSpec;
import dev.custody.rule.transition.undeclaredtransition.domain.AnnotatedOrder;
import dev.custody.rule.transition.undeclaredtransition.domain.PromisedParcel;
import dev.custody.rule.transition.undeclaredtransition.domain.TabledOrder;
import dev.custody.rule.transition.undeclaredtransition.domain.Tables;
import org.junit.jupiter.api.Test;

class UndeclaredTransitionTest {
    private final RuleSpec undeclaredTransition = RuleSpec.of(UndeclaredTransition.class);

    @Test
    void holds_methods_to_what_they_declare() {
        undeclaredTransition.agreesWithMarksIn(AnnotatedOrder.class);
    }

    @Test
    void holds_methods_to_what_they_override_declares() {
        undeclaredTransition.agreesWithMarksIn(PromisedParcel.class);
    }

    @Test
    void holds_methods_to_the_table_of_the_states() {
        undeclaredTransition.agreesWithMarksIn(TabledOrder.class);
    }

    @Test
    void reads_tables_in_every_form_and_leaves_alone_what_is_none() {
        undeclaredTransition.agreesWithMarksIn(Tables.class);
    }

    @Test
    void shows_the_table() {
        undeclaredTransition
                .on(TabledOrder.class)
                .findingAt("ship")
                .hasTier(Tier.CORE)
                .hasSteps("says what may follow what");
    }
}
