package dev.custody.engine;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Archives made for a test. */
final class Archives {
    private Archives() {}

    /** The folder or archive of the class path that a class was loaded from. */
    static Path holding(Class<?> type) {
        try {
            return Path.of(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** An archive with these entries, in this order. */
    static Path write(Path archive, Map<String, byte[]> entries) throws IOException {
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(archive))) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                out.putNextEntry(new ZipEntry(entry.getKey()));
                out.write(entry.getValue());
                out.closeEntry();
            }
        }
        return archive;
    }

    /** An archive with one entry. */
    static void write(Path jar, String entry, Path content) throws IOException {
        write(jar, Map.of(entry, Files.readAllBytes(content)));
    }
}
