package dev.custody.maven.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.custody.text.Style;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class TerminalTest {
    private final Properties properties = new Properties();

    @Test
    void has_colours_when_somebody_sits_at_it() {
        assertThat(new Terminal(properties, true, Map.of(), true).style()).isSameAs(Style.ANSI);
    }

    @Test
    void has_none_in_batch_mode_and_none_in_a_pipe() {
        assertThat(new Terminal(properties, false, Map.of(), true).style()).isSameAs(Style.PLAIN);
        assertThat(new Terminal(properties, true, Map.of(), false).style()).isSameAs(Style.PLAIN);
    }

    @Test
    void follows_style_color() {
        properties.setProperty("style.color", "always");
        assertThat(new Terminal(properties, false, Map.of(), false).style()).isSameAs(Style.ANSI);

        properties.setProperty("style.color", "never");
        assertThat(new Terminal(properties, true, Map.of(), true).style()).isSameAs(Style.PLAIN);
    }

    @Test
    void has_none_when_the_environment_asks_for_none() {
        properties.setProperty("style.color", "always");

        assertThat(new Terminal(properties, true, Map.of("NO_COLOR", "1"), true).style())
                .isSameAs(Style.PLAIN);
        assertThat(new Terminal(properties, true, Map.of("NO_COLOR", ""), true).style())
                .as("empty means not set")
                .isSameAs(Style.ANSI);
    }
}
