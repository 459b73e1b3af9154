package dev.custody.maven.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PathListTest {
    @TempDir
    private Path folder;

    @BeforeEach
    void createFiles() throws IOException {
        Files.createDirectories(folder.resolve("lib"));
        for (String name : List.of("app.jar", "lib/b.jar", "lib/a.jar", "lib/readme.txt")) {
            Files.createFile(folder.resolve(name));
        }
    }

    @Test
    void separates_paths_at_commas_line_ends_and_as_a_class_path() {
        String text = " app.jar , lib\n" + folder.resolve("lib/a.jar") + File.pathSeparator + "lib/b.jar,";

        assertThat(parse(text)).containsExactly(path("app.jar"), path("lib"), path("lib/a.jar"), path("lib/b.jar"));
    }

    @Test
    void takes_the_jars_of_a_folder_by_name() {
        assertThat(parse("lib/*")).containsExactly(path("lib/a.jar"), path("lib/b.jar"));
    }

    @Test
    void takes_an_archive_in_an_archive() {
        assertThat(parse("app.jar!/BOOT-INF/lib/orders.jar"))
                .containsExactly(Path.of(path("app.jar") + "!/BOOT-INF/lib/orders.jar"));
    }

    @Test
    void is_empty_when_nothing_is_named() {
        assertThat(parse("")).isEmpty();
        assertThat(new PathList("custody.paths", folder).parse(List.of())).isEmpty();
    }

    @Test
    void says_which_path_is_missing_and_where_it_was_looked_for() {
        assertThatThrownBy(() -> parse("app.jar,libs/x.jar"))
                .isInstanceOf(UsageException.class)
                .hasMessage("custody.paths: no file or folder at %s; relative paths start at %s"
                        .formatted(path("libs/x.jar"), folder));
    }

    private List<Path> parse(String text) {
        return new PathList("custody.paths", folder).parse(List.of(text));
    }

    private Path path(String name) {
        return folder.resolve(name);
    }
}
