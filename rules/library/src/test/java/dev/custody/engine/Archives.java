package dev.custody.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;

/** Archives made for a test. */
final class Archives {
    private Archives() {}

    /** An archive with one entry. */
    static void write(Path jar, String entry, Path content) throws IOException {
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
            out.putNextEntry(new JarEntry(entry));
            out.write(Files.readAllBytes(content));
            out.closeEntry();
        }
    }
}
