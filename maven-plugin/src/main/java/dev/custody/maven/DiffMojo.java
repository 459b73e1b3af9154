package dev.custody.maven;

import dev.custody.finding.Severity;
import dev.custody.maven.diff.DiffMarkdown;
import dev.custody.maven.diff.DiffText;
import dev.custody.maven.diff.ReviewDiff;
import dev.custody.maven.diff.UnreadableReview;
import dev.custody.text.Sources;
import java.io.IOException;
import java.nio.file.Path;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Tells two reviews apart: findings, state machines, shared state and boundaries that came, went and changed. Prints them and
 * writes them as Markdown. Needs no project; reviews are files of the format {@code json}.
 */
@Mojo(name = "diff", requiresProject = false, aggregator = true, threadSafe = true)
@SuppressWarnings("NullAway.Init") // Maven sets the parameters
public final class DiffMojo extends AbstractMojo {
    /** The earlier review, such as {@code main/custody.json}. Required. */
    @Parameter(property = "custody.before")
    private @Nullable String before;

    /** The later review. */
    @Parameter(property = "custody.after", defaultValue = "target/custody/custody.json")
    private String after;

    /** The Markdown file to write. */
    @Parameter(property = "custody.diff", defaultValue = "target/custody/custody-diff.md")
    private String diff;

    @Parameter(defaultValue = "${session}", readonly = true, required = true)
    private MavenSession session;

    @Override
    public void execute() throws MojoExecutionException {
        if (before == null) {
            throw new MojoExecutionException(
                    "custody.before: no earlier review is named;"
                            + " write one with custody:review -Dcustody.formats=json and say -Dcustody.before=old/custody.json");
        }
        Path folder = Repository.workingFolder(session);
        ReviewDiff found = compared(folder.resolve(before), folder.resolve(after));
        LogOutput console = new LogOutput(getLog());
        DiffText.of(found).forEach(block -> console.block(Severity.INFO, block));
        Path file = folder.resolve(diff).toAbsolutePath().normalize();
        String shown = Sources.relative(folder, file);
        try {
            DiffMarkdown.write(found, file);
        } catch (IOException e) {
            throw new MojoExecutionException("Custody cannot write " + shown + ": " + e.getMessage(), e);
        }
        console.block(Severity.INFO, found.isEmpty() ? "Both reviews say the same" : "The same as Markdown: " + shown);
    }

    private static ReviewDiff compared(Path before, Path after) throws MojoExecutionException {
        try {
            return ReviewDiff.of(before, after);
        } catch (UnreadableReview e) {
            throw new MojoExecutionException("Custody cannot compare: " + e.getMessage(), e);
        }
    }
}
