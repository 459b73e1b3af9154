package dev.custody.settings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.custody.rule.Rules;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ReadmeSettingsTest {
    private static final Pattern YAML = Pattern.compile("```yaml\n(.*?)```", Pattern.DOTALL);

    @Test
    void the_example_in_the_readme_is_read() throws IOException {
        assertThat(read("../../README.md").level("shallow-record")).contains(RuleLevel.OFF);
    }

    @Test
    void the_example_in_the_guide_says_everything_that_can_be_set() throws IOException {
        String guide = "../../docs/guide/settings.md";
        assertThat(read(guide).exclude()).hasSize(2);
        assertThat(new SettingsReader(guide, Rules.IDS).lines(example(guide))).containsOnlyKeys(Setting.values());
    }

    @Test
    void the_exclusions_in_the_guide_are_read() throws IOException {
        assertThat(read("../../docs/guide/baseline-and-waivers.md").exclude()).hasSize(2);
    }

    private static Settings read(String page) throws IOException {
        return new SettingsReader(page, Rules.IDS).read(example(page), Settings.defaults());
    }

    private static String example(String page) throws IOException {
        return YAML.matcher(Files.readString(Path.of(page)))
                .results()
                .map(MatchResult::group)
                .map(block -> block.substring("```yaml\n".length(), block.length() - "```".length()))
                .findFirst()
                .orElseThrow();
    }
}
