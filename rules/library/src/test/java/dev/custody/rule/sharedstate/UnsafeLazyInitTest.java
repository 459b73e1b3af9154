package dev.custody.rule.sharedstate;

import dev.custody.rule.RuleSpec;
import dev.custody.rule.sharedstate.unsafelazyinit.LateFields;
import org.junit.jupiter.api.Test;

class UnsafeLazyInitTest {
    private final RuleSpec unsafeLazyInit = RuleSpec.of(UnsafeLazyInit.class);

    @Test
    void reports_shared_fields_that_two_threads_can_both_set() {
        unsafeLazyInit.agreesWithMarksIn(LateFields.class);
    }

    @Test
    void says_how_to_make_it_safe() {
        unsafeLazyInit.on(LateFields.class).findingAt("LateFields.halfLocked()").hasHelp("declare halfLocked volatile");
        unsafeLazyInit.on(LateFields.class).findingAt("LateFields.plain()").hasHelp("nested holder class");
    }
}
