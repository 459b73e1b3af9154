package dev.custody.maven.run;

import dev.custody.archrules.ArchRules;
import dev.custody.engine.Engine;
import dev.custody.engine.Report;
import dev.custody.engine.Request;
import dev.custody.engine.Session;
import dev.custody.engine.TimedReport;
import dev.custody.finding.Severity;
import dev.custody.maven.report.ReportFormat;
import dev.custody.rule.Rule;
import dev.custody.text.ReportText;
import dev.custody.text.Sources;
import dev.custody.text.Style;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Runs the engine, prints what it found and writes the report files.
 *
 * @param version of Custody
 * @param workingFolder where paths that are shown start
 * @param repository root of the repository
 * @param style of the console
 * @param explain for the id of a rule what to type to read more about it, empty when there is nothing to type
 * @param maxFindings how many findings the console shows in full
 * @param suppressed whether SARIF holds known and waived findings as well
 * @param verbose whether the console tells of each rule what it judged and how long it took
 */
public record Run(
        String version,
        Path workingFolder,
        Path repository,
        Style style,
        UnaryOperator<String> explain,
        int maxFindings,
        boolean suppressed,
        boolean verbose) {
    /**
     * Runs the engine; places in the report are relative to the working folder.
     *
     * @param archRules where the ArchUnit rules are that the settings name; what comes out has them among its rules
     * @throws UsageException when the input cannot be read
     */
    public Inspection inspect(Request request, ArchRuleSource archRules) {
        try (ArchRules own = archRules.open(request)) {
            Request whole = archRules.with(own, request);
            Session classes = Engine.open(whole);
            TimedReport found = classes.timed(whole.rules(), whole.settings().tier());
            Report report = archRules.told(own, found.report());
            return new Inspection(
                    whole,
                    PortableReport.of(report, request.roots(), workingFolder),
                    new Once<>(classes::architecture),
                    classes.lastDay(),
                    found.times());
        } catch (IOException e) {
            throw new UsageException("Custody cannot read its input: " + e.getMessage(), e);
        }
    }

    /** Prints the report to the console. */
    public void print(Inspection inspection, Reporting reporting) {
        new ReportText(reporting.sources(), style, maxFindings)
                .explainedBy(explain)
                .took(inspection.times())
                .verbose(verbose)
                .about(reporting.subject())
                .print(inspection.report(), reporting.console());
    }

    /**
     * Writes the report to files.
     *
     * @return the files, in the order of the formats
     * @throws UsageException for an unknown format, and when a file cannot be written
     */
    public List<Path> write(Inspection inspection, Reporting reporting) {
        Formats known = new Formats(
                version,
                reporting.category(),
                reporting.subject(),
                inspection.request().rules().stream().map(Rule::info).toList(),
                inspection.architecture(),
                reporting.sources(),
                repository,
                suppressed,
                reporting.failOn());
        List<Path> written = new ArrayList<>();
        for (ReportFormat format : known.chosen(reporting.formats())) {
            Path file = reporting.folder().resolve(format.fileName());
            try {
                format.write(inspection.report(), file);
            } catch (IOException e) {
                throw new UsageException("Custody cannot write " + shown(file) + ": " + e.getMessage(), e);
            }
            written.add(file);
            reporting.console().block(Severity.INFO, "Report: " + shown(file));
        }
        return written;
    }

    /** Where to read on, as the console says it: the first of the files, or what else there is to see. */
    public String where(List<Path> written) {
        return written.isEmpty() ? "what the console shows" : shown(written.get(0));
    }

    /** A file as the console names it, seen from the working folder. */
    public String shown(Path file) {
        return Sources.relative(workingFolder, file.toAbsolutePath().normalize());
    }
}
