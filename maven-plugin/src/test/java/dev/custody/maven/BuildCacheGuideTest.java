package dev.custody.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What the guide tells to write for Maven's build cache is what the integration test of it has. */
class BuildCacheGuideTest {
    private static final Path PROJECT = Path.of("src/it/build-cache-restores-reports/.mvn");
    private static final Pattern XML = Pattern.compile("```xml\n(.*?)```", Pattern.DOTALL);

    @Test
    void shows_the_files_of_a_project_that_is_built() throws IOException {
        List<String> shown = XML.matcher(Files.readString(Path.of("../docs/guide/builds.md")))
                .results()
                .map(block -> block.group(1))
                .toList();
        assertThat(shown)
                .contains(
                        Files.readString(PROJECT.resolve("extensions.xml")),
                        Files.readString(PROJECT.resolve("maven-build-cache-config.xml")));
    }
}
