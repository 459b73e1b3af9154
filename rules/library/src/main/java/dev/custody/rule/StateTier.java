package dev.custody.rule;

import dev.custody.finding.Tier;
import dev.custody.program.state.StateField;

/** How pressing a finding about a state is, by how sure it is that the state is one of the business. */
public final class StateTier {
    private StateTier() {}

    /** Of a core rule: one lower where only the name shows the state, strict for machinery. */
    public static Tier of(StateField.Standing standing) {
        return switch (standing) {
            case DECLARED -> Tier.CORE;
            case INFERRED -> Tier.RECOMMENDED;
            case MACHINERY -> Tier.STRICT;
        };
    }
}
