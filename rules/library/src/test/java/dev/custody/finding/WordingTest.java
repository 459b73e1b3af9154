package dev.custody.finding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/** The sentences of findings are plain text with a gap for each argument. */
class WordingTest {
    @Test
    void fillsTheGapsInTurn() {
        assertThat(Wording.filled("%s lets out %s, of which there are %s", "Order.lines()", "its List lines", 2))
                .isEqualTo("Order.lines() lets out its List lines, of which there are 2");
    }

    @Test
    void leavesASentenceWithoutGapsAlone() {
        assertThat(Wording.filled("declare the same in both")).isEqualTo("declare the same in both");
    }

    @Test
    void takesWhatAnArgumentSaysAsItIs() {
        assertThat(Wording.filled("%s and %s", "100%s", "%d")).isEqualTo("100%s and %d");
    }

    @Test
    void refusesMoreArgumentsThanGaps() {
        assertThatThrownBy(() -> Wording.filled("%s is shared", "a", "b"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("more arguments than gaps: %s is shared");
    }

    @Test
    void refusesMoreGapsThanArguments() {
        assertThatThrownBy(() -> Wording.filled("%s is shared by %s", "a"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("more gaps than arguments: %s is shared by %s");
    }

    @Test
    void leavesOtherFormatsToTheJdk() {
        assertThat(Wording.filled("%d of %s, %d%% in all", 2, "Order.lines()", 50))
                .isEqualTo("2 of Order.lines(), 50% in all");
    }
}
