package dev.custody.maven.unchanged;

import dev.custody.maven.report.ReportFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The file that a run is kept in: a line with the version of the format and a checksum of what follows, then the run. One that is
 * broken, cut off or changed by hand counts as none.
 */
public final class LastRunFile {
    private static final String HEAD = "custody last run 2 ";

    private final Path file;

    public LastRunFile(Path file) {
        this.file = file;
    }

    /** The run that is kept; empty when there is none that can be trusted. */
    public Optional<LastRun> read() {
        try {
            return Files.isRegularFile(file) ? parsed(Files.readString(file)) : Optional.empty();
        } catch (IOException | RuntimeException e) { // whatever is wrong with it, running anew is right
            return Optional.empty();
        }
    }

    private static Optional<LastRun> parsed(String text) {
        int end = text.indexOf('\n');
        String body = text.substring(end + 1);
        return end > 0 && text.substring(0, end).equals(head(body))
                ? Optional.of(StoredRun.run(body))
                : Optional.empty();
    }

    /**
     * Keeps a run, as a whole or not at all.
     *
     * @throws IOException when the file cannot be written
     */
    public void write(LastRun run) throws IOException {
        String body = StoredRun.text(run);
        ReportFile.write(file, out -> {
            try {
                out.write(head(body) + "\n" + body);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    /**
     * Forgets the run that is kept, if one is.
     *
     * @throws IOException when the file cannot be deleted
     */
    public void forget() throws IOException {
        Files.deleteIfExists(file);
    }

    private static String head(String body) {
        return HEAD.concat(Checksums.of(body)); // the JVM has to build an operator + when it first meets it
    }
}
