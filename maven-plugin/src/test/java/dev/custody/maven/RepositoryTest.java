package dev.custody.maven;

import static org.assertj.core.api.Assertions.assertThat;

import dev.custody.maven.run.Checkout;
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

        assertThat(Checkout.root(backend)).isEqualTo(folder);
    }

    @Test
    void settings_come_from_above_the_build_when_a_module_is_built_by_itself() {
        Path project = folder.resolve("shop");
        Path module = project.resolve("orders");
        assertThat(Repository.higher(module, project)).isEqualTo(project);
        assertThat(Repository.higher(project, module)).isEqualTo(project);
        assertThat(Repository.higher(project, folder.resolve("elsewhere"))).isEqualTo(project);
    }
}
