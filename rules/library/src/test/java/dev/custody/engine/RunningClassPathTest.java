package dev.custody.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunningClassPathTest {
    private final String before = System.getProperty("java.class.path");

    @TempDir
    Path folder;

    @AfterEach
    void restore() {
        System.setProperty("java.class.path", before);
    }

    @Test
    void lists_what_is_there_once_and_in_order() throws IOException {
        Path classes = Files.createDirectory(folder.resolve("classes"));
        Path jar = emptyJar("a.jar", "");
        Path missing = folder.resolve("missing.jar");
        Path notes = Files.createFile(folder.resolve("notes.txt"));
        Path broken = Files.writeString(folder.resolve("broken.jar"), "no archive");
        setClassPath(jar, classes, missing, notes, broken, jar);
        assertThat(RunningClassPath.entries()).containsExactly(jar, classes);
    }

    @Test
    void follows_archives_that_only_name_others() throws IOException {
        Path classes = Files.createDirectory(folder.resolve("my classes"));
        Path jar = emptyJar("b.jar", "");
        Path booter = emptyJar("booter.jar", "my%20classes/ b.jar http://example.org/c.jar gone.jar");
        setClassPath(booter);
        assertThat(RunningClassPath.entries()).containsExactly(booter, classes, jar);
    }

    private Path emptyJar(String name, String classPath) throws IOException {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        if (!classPath.isEmpty()) {
            manifest.getMainAttributes().put(Attributes.Name.CLASS_PATH, classPath);
        }
        Path jar = folder.resolve(name);
        new JarOutputStream(Files.newOutputStream(jar), manifest).close();
        return jar;
    }

    private static void setClassPath(Path... entries) {
        StringBuilder text = new StringBuilder();
        for (Path entry : entries) {
            text.append(text.isEmpty() ? "" : File.pathSeparator).append(entry);
        }
        System.setProperty("java.class.path", text.toString());
    }
}
