package dev.custody.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the guide about own rules shows stands in a project that the plugin's integration tests build. */
class OwnRulesGuideTest {
    private static final Path ROOT = Path.of("../..").toAbsolutePath().normalize();
    private static final Path PROJECTS = ROOT.resolve("maven-plugin/src/it");
    private static final List<String> NAMES =
            List.of("own-rule-from-a-jar", "archunit-rules-from-tests", "archunit-rules-from-a-jar");
    private static final Pattern BLOCK = Pattern.compile("```\\w+\n(.*?)```", Pattern.DOTALL);

    @Test
    void every_piece_stands_in_a_project_that_is_built() throws IOException {
        StringBuilder all = new StringBuilder();
        for (String name : NAMES) {
            all.append(plain(text(PROJECTS.resolve(name)))).append('\n');
        }
        String project = all.toString();

        assertThat(blocks())
                .hasSizeGreaterThan(5)
                .allSatisfy(block -> assertThat(project).contains(plain(block)));
    }

    private static List<String> blocks() throws IOException {
        return BLOCK.matcher(Files.readString(ROOT.resolve("docs/guide/own-rules.md")))
                .results()
                .map(match -> match.group(1))
                .toList();
    }

    private static String text(Path folder) throws IOException {
        StringBuilder text = new StringBuilder();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                text.append(Files.readString(file)).append('\n');
            }
        }
        return text.toString();
    }

    private static String plain(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }
}
