package dev.custody.maven.report;

import dev.custody.engine.Report;
import dev.custody.finding.Finding;
import dev.custody.finding.Severity;
import dev.custody.text.Sources;
import java.io.IOException;
import java.nio.file.Path;

/** A report as GitLab's code quality widget reads it, which shows findings in merge requests. */
public final class GitLabReport implements ReportFormat {
    private final SourcePaths paths;

    /** @param repository root of the repository: paths start there */
    public GitLabReport(Sources sources, Path repository) {
        this.paths = new SourcePaths(sources, repository);
    }

    @Override
    public String fileName() {
        return "custody-gitlab.json";
    }

    @Override
    public void write(Report report, Path file) throws IOException {
        ReportFile.write(file, out -> {
            new JsonWriter(out)
                    .array(list -> report.findings().forEach(finding -> list.object(issue -> write(finding, issue))))
                    .endOfFile();
        });
    }

    private void write(Finding finding, JsonWriter issue) {
        issue.member("description", finding.message())
                .member("check_name", finding.rule())
                .member("fingerprint", finding.fingerprint().hash())
                .member("severity", severity(finding.severity()))
                .object(
                        "location",
                        location -> location.member("path", paths.likely(finding.place()))
                                .object(
                                        "lines",
                                        lines -> lines.member(
                                                "begin",
                                                Math.max(1, finding.place().line()))));
    }

    /** GitLab's words; {@code blocker} and {@code critical} are left to tools that know of outages. */
    private static String severity(Severity severity) {
        return switch (severity) {
            case ERROR -> "major";
            case WARNING -> "minor";
            case INFO -> "info";
        };
    }
}
