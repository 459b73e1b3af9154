package dev.custody.maven.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.custody.facts.Place;
import dev.custody.finding.Finding;
import dev.custody.text.FindingText;
import dev.custody.text.Sources;
import dev.custody.text.Style;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourceRootsTest {
    @TempDir
    private Path folder;

    @Test
    void take_excerpts_from_source_jars() throws IOException, UsageException {
        Path jar = folder.resolve("orders-sources.jar");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(jar))) {
            out.putNextEntry(new ZipEntry("com/acme/Order.java"));
            out.write("class Order { static int last; }".getBytes(StandardCharsets.UTF_8));
        }
        Place place = new Place("com.acme.Order", "last", Optional.of("com/acme/Order.java"), 1);

        try (SourceRoots sources = SourceRoots.open(List.of(folder, jar))) {
            FindingText text = new FindingText(new Sources(sources.roots(), folder), Style.PLAIN);

            assertThat(text.render(Finding.at(place).message("m").by("r"))).isEqualTo("""
                            error[r]: m
                              --> com/acme/Order.java:1
                              |
                            1 | class Order { static int last; }
                              |                          ^^^^""");
        }
    }

    @Test
    void refuse_a_file_that_is_no_archive() throws IOException {
        Path readme = Files.writeString(folder.resolve("readme.txt"), "nothing");

        assertThatThrownBy(() -> SourceRoots.open(List.of(readme)))
                .isInstanceOf(UsageException.class)
                .hasMessage(readme + " is neither a folder nor a source jar");
    }
}
