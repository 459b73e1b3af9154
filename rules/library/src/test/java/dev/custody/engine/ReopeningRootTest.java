package dev.custody.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.custody.read.ClassFile;
import dev.custody.read.ClassRoot;
import dev.custody.testkit.CompiledSources;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReopeningRootTest {
    @TempDir
    Path folder;

    @Test
    void lets_go_of_its_archive_when_closed_and_opens_it_again_when_asked() throws IOException {
        ClassRoot root = ReopeningRoot.at(parcels());
        ClassFile first = root.find("Parcel").orElseThrow();
        byte[] bytes = first.bytes();
        root.close();
        assertThatThrownBy(first::bytes).hasMessageContaining("closed");
        assertThat(root.find("Parcel").orElseThrow().bytes()).isEqualTo(bytes);
        root.close();
    }

    @Test
    void opens_again_what_was_given_to_it_open() throws IOException {
        ClassRoot root = ReopeningRoot.around(ClassRoot.open(parcels()));
        root.close();
        root.close();
        assertThat(root.packages()).containsExactly("");
        root.close();
    }

    @Test
    void opens_nothing_before_it_is_asked() throws IOException {
        ClassRoot root = ReopeningRoot.at(folder.resolve("missing.jar"));
        root.close();
        assertThatThrownBy(root::packages).isInstanceOf(IOException.class).hasMessageContaining("missing.jar");
    }

    private Path parcels() throws IOException {
        Path jar = folder.resolve("parcels.jar");
        try (CompiledSources compiled = CompiledSources.of("public class Parcel {}")) {
            Archives.write(jar, "Parcel.class", compiled.classes().resolve("Parcel.class"));
        }
        return jar;
    }
}
