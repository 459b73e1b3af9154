package dev.custody.maven.report;

import dev.custody.engine.Report;
import java.io.IOException;
import java.nio.file.Path;

/** A way to write a report down for other tools or for people. */
public interface ReportFormat {
    /** Name of the file in the output folder. */
    String fileName();

    /**
     * Writes the file, making its folder when it is missing. Equal reports give equal files.
     *
     * @throws IOException when the file cannot be written
     */
    void write(Report report, Path file) throws IOException;
}
