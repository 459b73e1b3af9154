package dev.custody.maven.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.custody.finding.Tier;
import org.junit.jupiter.api.Test;

class ChoiceTest {
    @Test
    void takes_the_known_words() {
        assertThat(tier("core")).isEqualTo(Tier.CORE);
        assertThat(tier("strict")).isEqualTo(Tier.STRICT);
    }

    @Test
    void names_the_word_that_was_probably_meant() {
        assertThatThrownBy(() -> tier("recomended"))
                .isInstanceOf(UsageException.class)
                .hasMessage("custody.tier: unknown value 'recomended'; did you mean 'recommended'?");
        assertThatThrownBy(() -> tier("Strict")).hasMessageEndingWith("did you mean 'strict'?");
    }

    @Test
    void names_all_words_when_none_is_near() {
        assertThatThrownBy(() -> tier("everything"))
                .hasMessage(
                        "custody.tier: unknown value 'everything'; it takes one of 'core', 'recommended', 'strict'");
        assertThatThrownBy(() -> tier("")).hasMessageContaining("it takes one of");
    }

    private static Tier tier(String word) {
        return Choice.of("custody.tier", word, Tier.values(), Tier::label);
    }
}
