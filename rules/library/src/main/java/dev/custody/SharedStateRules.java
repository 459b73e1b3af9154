package dev.custody;

import dev.custody.archunit.CustodyRule;
import dev.custody.rule.sharedstate.MutableStaticField;

/** Rules about state that is shared and that nobody owns; one chosen by itself fails on every finding. */
public final class SharedStateRules {
    /** No static field changes after its class is initialised. */
    public static final CustodyRule NO_MUTABLE_STATIC_FIELD = CustodyRule.of(new MutableStaticField());

    private SharedStateRules() {}
}
