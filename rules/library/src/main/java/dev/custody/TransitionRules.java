package dev.custody;

import dev.custody.archunit.CustodyRule;
import dev.custody.rule.transition.UndeclaredTransition;
import dev.custody.rule.transition.UnguardedTransition;
import dev.custody.rule.transition.UnreachableState;

/** Rules about the way domain state changes; one chosen by itself fails on every finding. */
public final class TransitionRules {
    /** No method moves an object to another state whatever state it is in. */
    public static final CustodyRule NO_UNGUARDED_TRANSITION = CustodyRule.of(new UnguardedTransition());

    /** Code moves objects between states as annotations and tables say. */
    public static final CustodyRule NO_UNDECLARED_TRANSITION = CustodyRule.of(new UndeclaredTransition());

    /** Objects get into every state, and out of every state that is no end. */
    public static final CustodyRule NO_UNREACHABLE_STATE = CustodyRule.of(new UnreachableState());

    private TransitionRules() {}
}
