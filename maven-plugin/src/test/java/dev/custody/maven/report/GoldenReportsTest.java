package dev.custody.maven.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A small project in every format, as it has always been written. */
class GoldenReportsTest {
    private static final Path GOLDEN = Path.of("src/test/resources/dev/custody/maven/report/golden");

    @TempDir
    private Path repository;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "custody.sarif",
                "custody.html",
                "custody.json",
                "custody-gitlab.json",
                "custody-sonar.json",
                "custody-junit.xml",
                "custody.md"
            })
    void a_small_project_is_written_as_always(String file) throws IOException {
        String written = withoutAssets(SmallProject.in(repository).written(file));
        Path golden = GOLDEN.resolve(file);
        if (Boolean.getBoolean("custody.golden.write")) {
            Files.createDirectories(GOLDEN);
            Files.writeString(golden, written);
        }
        assertThat(written)
                .as("renew it with -Dcustody.golden.write=true when the change is meant")
                .isEqualTo(Files.readString(golden))
                .doesNotContain(repository.toString());
    }

    /** Style and script of a page stand in files of their own, and the policy has their hashes. */
    private static String withoutAssets(String text) {
        return text.replaceAll("(?s)<(style|script)>.*?</\\1>", "<$1></$1>").replaceAll("sha256-[^&]*", "sha256-");
    }
}
