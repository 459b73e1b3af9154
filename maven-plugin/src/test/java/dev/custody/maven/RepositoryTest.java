package dev.custody.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RepositoryTest {
    @TempDir
    private Path folder;

    @Test
    void starts_where_the_version_control_keeps_its_data() throws IOException {
        Files.createDirectories(folder.resolve(".git"));
        Path backend = Files.createDirectories(folder.resolve("services/backend"));

        assertThat(Repository.root(backend)).isEqualTo(folder);
    }
}
