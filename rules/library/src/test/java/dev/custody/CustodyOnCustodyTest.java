package dev.custody;

import static org.assertj.core.api.Assertions.assertThat;

import dev.custody.finding.Tier;
import dev.custody.text.FindingLine;
import org.junit.jupiter.api.Test;

/** All rules, on our own code, without a baseline. */
class CustodyOnCustodyTest {
    private static final String UNDECLARED = "undeclared-ownership";

    private final Inspection custody = Custody.inspect("dev.custody");

    /** Whose the data is that our own packages pass each other, their types tell: records that copy what comes in. */
    @Test
    void has_no_finding_down_to_the_strict_tier() {
        assertThat(custody.withTier(Tier.STRICT).findings())
                .filteredOn(finding -> !finding.rule().equals(UNDECLARED))
                .extracting(FindingLine::of)
                .isEmpty();
    }

    @Test
    void says_in_what_users_call_whose_the_data_is() {
        assertThat(custody.withTier(Tier.STRICT).findings())
                .filteredOn(finding -> finding.rule().equals(UNDECLARED))
                .filteredOn(finding -> finding.place().type().matches("dev\\.custody\\.[A-Z].*"))
                .extracting(FindingLine::of)
                .isEmpty();
    }

    @Test
    void reads_all_our_class_files() {
        assertThat(custody.diagnostics()).isEmpty();
    }
}
