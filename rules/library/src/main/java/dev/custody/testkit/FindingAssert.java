package dev.custody.testkit;

import dev.custody.finding.Finding;
import dev.custody.finding.Step;
import dev.custody.finding.Tier;
import org.assertj.core.api.AbstractAssert;
import org.assertj.core.api.Assertions;

/** Says parts of what a finding should be. */
public final class FindingAssert extends AbstractAssert<FindingAssert, Finding> {
    FindingAssert(Finding actual) {
        super(actual, FindingAssert.class);
    }

    public FindingAssert messageContains(String text) {
        Assertions.assertThat(actual.message()).contains(text);
        return this;
    }

    /** As many steps as texts, in this order, each with its text in the label. */
    public FindingAssert hasSteps(String... texts) {
        Assertions.assertThat(actual.steps())
                .extracting(Step::label)
                .usingElementComparator((label, text) -> label.contains(text) ? 0 : 1)
                .containsExactly(texts);
        return this;
    }

    public FindingAssert hasHelp(String text) {
        Assertions.assertThat(actual.help()).contains(text);
        return this;
    }

    public FindingAssert hasTier(Tier tier) {
        Assertions.assertThat(actual.tier()).isEqualTo(tier);
        return this;
    }

    public FindingAssert isOnLine(int line) {
        Assertions.assertThat(actual.place().line()).isEqualTo(line);
        return this;
    }

    public FindingAssert hasFingerprint(String text) {
        Assertions.assertThat(actual.fingerprint().text()).isEqualTo(text);
        return this;
    }
}
