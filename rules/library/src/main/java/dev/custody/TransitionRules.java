package dev.custody;

import dev.custody.archunit.CustodyRule;
import dev.custody.rule.transition.UnguardedTransition;

/** Rules about the way domain state changes; one chosen by itself fails on every finding. */
public final class TransitionRules {
    /** No method moves an object to another state whatever state it is in. */
    public static final CustodyRule NO_UNGUARDED_TRANSITION = CustodyRule.of(new UnguardedTransition());

    private TransitionRules() {}
}
