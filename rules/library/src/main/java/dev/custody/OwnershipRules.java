package dev.custody;

import dev.custody.archunit.CustodyRule;
import dev.custody.rule.ownership.CapturedArgument;
import dev.custody.rule.ownership.LeakedInternals;

/** Rules about who owns the data that crosses an API boundary; one chosen by itself fails on every finding. */
public final class OwnershipRules {
    /** No boundary member lets mutable data out that the object keeps. */
    public static final CustodyRule NO_LEAKED_INTERNALS = CustodyRule.of(new LeakedInternals());

    /** No boundary member keeps a caller's mutable data that its object then treats as its own. */
    public static final CustodyRule NO_CAPTURED_ARGUMENT = CustodyRule.of(new CapturedArgument());

    private OwnershipRules() {}
}
