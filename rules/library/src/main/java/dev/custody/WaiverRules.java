package dev.custody;

import dev.custody.archunit.CustodyRule;
import dev.custody.rule.waiver.StaleWaiver;

/** Rules about the waivers in the code; one chosen by itself fails on every finding. */
public final class WaiverRules {
    /** No waiver stands for nothing. */
    public static final CustodyRule NO_STALE_WAIVER = CustodyRule.of(new StaleWaiver());

    private WaiverRules() {}
}
