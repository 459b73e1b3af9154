package dev.custody;

import dev.custody.archunit.CustodyRule;
import dev.custody.rule.sharedstate.ExposedStaticMutable;
import dev.custody.rule.sharedstate.MutableStaticField;
import dev.custody.rule.sharedstate.SharedMutableSingleton;
import dev.custody.rule.sharedstate.UnsafeLazyInit;

/** Rules about state that is shared and that nobody owns; one chosen by itself fails on every finding. */
public final class SharedStateRules {
    /** No singleton owns state that changes. */
    public static final CustodyRule NO_SHARED_MUTABLE_SINGLETON = CustodyRule.of(new SharedMutableSingleton());

    /** No static field changes after its class is initialised. */
    public static final CustodyRule NO_MUTABLE_STATIC_FIELD = CustodyRule.of(new MutableStaticField());

    /** Outside code gets at no mutable data in a static field. */
    public static final CustodyRule NO_EXPOSED_STATIC_MUTABLE = CustodyRule.of(new ExposedStaticMutable());

    /** No shared field is set on first use in a way that two threads can get wrong. */
    public static final CustodyRule NO_UNSAFE_LAZY_INIT = CustodyRule.of(new UnsafeLazyInit());

    private SharedStateRules() {}
}
