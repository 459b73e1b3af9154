package dev.custody;

import static org.assertj.core.api.Assertions.assertThat;

import dev.custody.finding.Tier;
import dev.custody.text.FindingLine;
import org.junit.jupiter.api.Test;

/** All rules, on our own code, without a baseline. */
class CustodyOnCustodyTest {
    private final Inspection custody = Custody.inspect("dev.custody");

    @Test
    void has_no_finding_down_to_the_strict_tier() {
        assertThat(custody.withTier(Tier.STRICT).findings())
                .extracting(FindingLine::of)
                .isEmpty();
    }

    @Test
    void reads_all_our_class_files() {
        assertThat(custody.diagnostics()).isEmpty();
    }
}
