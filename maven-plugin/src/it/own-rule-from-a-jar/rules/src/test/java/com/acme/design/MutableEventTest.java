package com.acme.design;

import com.acme.design.events.PaidEvent;
import com.acme.design.events.ShippedEvent;
import dev.custody.testkit.RuleSpec;
import org.junit.jupiter.api.Test;

class MutableEventTest {
    private final RuleSpec mutableEvent = RuleSpec.of(MutableEvent.class);

    @Test
    void finds_events_that_change() {
        mutableEvent.agreesWithMarksIn(PaidEvent.class, ShippedEvent.class);
    }

    @Test
    void shows_who_changes_them() {
        mutableEvent.on(PaidEvent.class).findingAt("PaidEvent").hasSteps("changes PaidEvent.items").hasHelp("keep a copy");
    }

    @Test
    void leaves_other_classes_alone() {
        mutableEvent
                .onSource("""
                        public class Cart {
                            private int amount;
                            public void add(int more) { amount += more; }
                        }
                        """)
                .agreesWithMarks();
    }
}
