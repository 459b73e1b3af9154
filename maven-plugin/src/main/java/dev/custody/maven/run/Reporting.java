package dev.custody.maven.run;

import dev.custody.settings.FailOn;
import dev.custody.text.Output;
import dev.custody.text.Sources;
import java.nio.file.Path;
import java.util.List;

/**
 * What a goal makes of its report, and where.
 *
 * @param console where text goes
 * @param formats the words for the files
 * @param folder of the files
 * @param category what the report is about, such as the module; the same in each build
 * @param subject the same as a person says it
 * @param failOn from which severity on findings fail the build
 */
public record Reporting(
        Output console,
        List<String> formats,
        Path folder,
        Sources sources,
        String category,
        String subject,
        FailOn failOn) {
    public Reporting {
        formats = Entries.of(formats);
    }
}
