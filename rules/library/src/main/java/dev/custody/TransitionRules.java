package dev.custody;

import dev.custody.archunit.CustodyRule;
import dev.custody.rule.transition.ForeignStateWrite;
import dev.custody.rule.transition.InterchangeableParameters;
import dev.custody.rule.transition.SilentStateDefault;
import dev.custody.rule.transition.StateSetter;
import dev.custody.rule.transition.UncheckedDomainArithmetic;
import dev.custody.rule.transition.UndeclaredTransition;
import dev.custody.rule.transition.UnguardedTransition;
import dev.custody.rule.transition.UnreachableState;

/** Rules about the way domain state changes; one chosen by itself fails on every finding. */
public final class TransitionRules {
    /** No code outside a type writes the state of its objects. */
    public static final CustodyRule NO_FOREIGN_STATE_WRITE = CustodyRule.of(new ForeignStateWrite());

    /** No boundary method sets a state to what its caller passes. */
    public static final CustodyRule NO_STATE_SETTER = CustodyRule.of(new StateSetter());

    /** No method moves an object to another state whatever state it is in. */
    public static final CustodyRule NO_UNGUARDED_TRANSITION = CustodyRule.of(new UnguardedTransition());

    /** Code moves objects between states as annotations and tables say. */
    public static final CustodyRule NO_UNDECLARED_TRANSITION = CustodyRule.of(new UndeclaredTransition());

    /** Objects get into every state, and out of every state that is no end. */
    public static final CustodyRule NO_UNREACHABLE_STATE = CustodyRule.of(new UnreachableState());

    /** No switch over a state passes over some states in silence. */
    public static final CustodyRule NO_SILENT_STATE_DEFAULT = CustodyRule.of(new SilentStateDefault());

    /** No domain type computes an amount that nothing holds within bounds. */
    public static final CustodyRule NO_UNCHECKED_DOMAIN_ARITHMETIC = CustodyRule.of(new UncheckedDomainArithmetic());

    /** No public domain method takes neighbouring parameters that a call can swap. */
    public static final CustodyRule NO_INTERCHANGEABLE_PARAMETERS = CustodyRule.of(new InterchangeableParameters());

    private TransitionRules() {}
}
