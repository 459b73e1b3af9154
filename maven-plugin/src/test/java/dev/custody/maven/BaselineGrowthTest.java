package dev.custody.maven;

import static org.assertj.core.api.Assertions.assertThat;

import dev.custody.baseline.ModuleBaseline;
import dev.custody.facts.Place;
import dev.custody.finding.Finding;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BaselineGrowthTest {
    private static final ModuleBaseline EMPTY = ModuleBaseline.empty();

    private static Finding finding(String rule, String member) {
        return Finding.at(new Place("com.acme.Order", member, Optional.empty(), 0))
                .by(rule);
    }

    @Test
    void shows_what_became_of_each_rule() {
        ModuleBaseline before = EMPTY.with(List.of(
                finding("leaked-internals", "lines()"),
                finding("state-setter", "setState(State)"),
                finding("live-view", "rows()")));
        ModuleBaseline after = EMPTY.with(List.of(
                finding("leaked-internals", "lines()"),
                finding("leaked-internals", "rows()"),
                finding("leaked-internals", "all()"),
                finding("live-view", "rows()")));
        assertThat(BaselineGrowth.between(before, after, "custody-baseline.txt"))
                .isEqualTo("""
                Baseline custody-baseline.txt: 4 findings (+1)
                  leaked-internals  3 (+2)
                  live-view         1
                  state-setter      0 (-1)""");
    }

    @Test
    void says_so_when_nothing_is_known() {
        assertThat(BaselineGrowth.between(EMPTY, EMPTY, "known.txt")).isEqualTo("Baseline known.txt: 0 findings");
    }
}
