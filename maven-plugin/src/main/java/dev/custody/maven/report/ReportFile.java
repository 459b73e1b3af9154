package dev.custody.maven.report;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.function.Consumer;

/** Writes a report file as a whole or not at all, so that nobody reads half of one. */
public final class ReportFile {
    private ReportFile() {}

    /**
     * Makes the folder when it is missing, and replaces the file when it is there.
     *
     * @param content writes the text; may throw {@link UncheckedIOException}
     * @throws IOException when the file cannot be written; what was there before still is
     */
    public static void write(Path file, Consumer<Writer> content) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        // no file of Files.createTempFile, which only its owner may read
        Path partial = file.resolveSibling(file.getFileName() + ".part");
        try {
            try (BufferedWriter out = Files.newBufferedWriter(partial, StandardCharsets.UTF_8)) {
                content.accept(out);
            }
            Files.move(partial, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        } finally {
            Files.deleteIfExists(partial);
        }
    }
}
