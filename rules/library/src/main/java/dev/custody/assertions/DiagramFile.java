package dev.custody.assertions;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** The text of a diagram that is checked in beside the code. */
final class DiagramFile {
    private DiagramFile() {}

    /**
     * Reads a file of the module, or a resource.
     *
     * @throws IllegalArgumentException when there is neither
     */
    static String read(String name) {
        Path file = Path.of(name);
        try {
            if (Files.isRegularFile(file)) {
                return Files.readString(file);
            }
            try (InputStream in = ClassLoader.getSystemResourceAsStream(name)) {
                if (in == null) {
                    throw new IllegalArgumentException("there is no diagram at " + file.toAbsolutePath()
                            + " and none of this name on the class path");
                }
                return new String(in.readAllBytes(), StandardCharsets.UTF_8);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the diagram " + file.toAbsolutePath(), e);
        }
    }
}
