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
    void the_example_in_the_readme_says_everything_that_can_be_set() throws IOException {
        String example = example("../../README.md");
        Settings settings = new SettingsReader("README.md", Rules.IDS).read(example, Settings.defaults());
        assertThat(settings.level("shallow-record")).contains(RuleLevel.OFF);
        assertThat(settings.exclude()).hasSize(1);
        assertThat(Setting.keys())
                .filteredOn(name -> !name.equals("overrides"))
                .allMatch(name -> example.contains("\n" + name + ":") || example.startsWith(name + ":"));
    }

    @Test
    void the_exclusions_in_the_guide_are_read() throws IOException {
        String example = example("../../docs/guide/baseline-and-waivers.md");
        Settings settings = new SettingsReader("guide", Rules.IDS).read(example, Settings.defaults());
        assertThat(settings.exclude()).hasSize(2);
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
