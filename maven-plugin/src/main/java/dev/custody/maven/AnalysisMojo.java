package dev.custody.maven;

import dev.custody.engine.Engine;
import dev.custody.engine.Report;
import dev.custody.engine.Request;
import dev.custody.engine.Session;
import dev.custody.finding.Severity;
import dev.custody.maven.report.ReportFormat;
import dev.custody.maven.unchanged.Inputs;
import dev.custody.rule.Rule;
import dev.custody.settings.SettingsFiles;
import dev.custody.text.ReportText;
import dev.custody.text.Style;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.descriptor.PluginDescriptor;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;

/** What goals that run the engine have in common: the run, the console, the report files. */
@SuppressWarnings("NullAway.Init") // Maven sets the parameters
abstract class AnalysisMojo extends ConfiguredMojo {
    /** How many findings the console shows in full, the most severe ones; the report file always has all of them. */
    @Parameter(property = "custody.maxFindings", defaultValue = "" + ReportText.DEFAULT_LIMIT)
    private int maxFindings;

    /**
     * Whether SARIF files hold known and waived findings as well, marked as such. Say {@code false} for a code host that takes
     * these for open ones, as GitHub does without its action {@code advanced-security/dismiss-alerts}.
     */
    @Parameter(property = "custody.suppressed", defaultValue = "true")
    private boolean suppressed;

    @Parameter(defaultValue = "${mojoExecution}", readonly = true, required = true)
    private MojoExecution execution;

    /**
     * @param module the folder whose settings count
     * @throws MojoExecutionException for a setting that makes no sense; the message says which and what to do
     */
    final Request request(List<Path> roots, List<Path> classPath, Path module) throws MojoExecutionException {
        if (maxFindings < 0) {
            throw new MojoExecutionException(
                    "custody.maxFindings: " + maxFindings + " is below 0; 0 shows none in full");
        }
        return Request.of(roots)
                .withClassPath(classPath)
                .withRules(KnownRules.all().all())
                .withSettings(settingsFor(module))
                .withModuleSettings(SettingsFiles.shown(module.resolve(SettingsFiles.NAME)));
    }

    /** Runs the engine; places in the report are relative to where Maven was started. */
    final Inspection inspect(Request request) throws MojoExecutionException {
        try {
            long start = System.nanoTime();
            Session classes = Engine.open(request);
            Report report = classes.run(request.rules(), request.settings().tier());
            return new Inspection(
                    request,
                    PortableReport.of(report, request.roots(), workingFolder()),
                    new Once<>(classes::architecture),
                    classes.lastDay(),
                    Duration.ofNanos(System.nanoTime() - start));
        } catch (IOException e) {
            throw new MojoExecutionException("Custody cannot read its input: " + e.getMessage(), e);
        }
    }

    /** Prints the report to the console. */
    final void print(Inspection inspection, Reporting reporting) {
        new ReportText(reporting.sources(), style(), maxFindings)
                .explainedBy(this::explaining)
                .took(inspection.took())
                .print(inspection.report(), reporting.console());
    }

    /**
     * Writes the report to files.
     *
     * @return the files, in the order of the formats
     */
    final List<Path> write(Inspection inspection, Reporting reporting) throws MojoExecutionException {
        Formats known = new Formats(
                execution.getVersion(),
                reporting.category(),
                reporting.subject(),
                inspection.request().rules().stream().map(Rule::info).toList(),
                inspection.architecture(),
                reporting.sources(),
                Repository.root(session()),
                suppressed,
                reporting.failOn());
        List<Path> written = new ArrayList<>();
        for (ReportFormat format : known.chosen(reporting.formats())) {
            Path file = reporting.folder().resolve(format.fileName());
            try {
                format.write(inspection.report(), file);
            } catch (IOException e) {
                throw new MojoExecutionException("Custody cannot write " + shown(file) + ": " + e.getMessage(), e);
            }
            written.add(file);
            reporting.console().block(Severity.INFO, "Report: " + shown(file));
        }
        return written;
    }

    /** Where to read on, as the console says it: the first of the files, or what else there is to see. */
    final String where(List<Path> written) {
        return written.isEmpty() ? "what the console shows" : shown(written.get(0));
    }

    private Style style() {
        return Terminal.of(session().getRequest()).style();
    }

    /** Adds what the parameters of all goals and the build itself have a say in, settings left aside. */
    final Inputs inputs() throws IOException {
        PluginDescriptor plugin = execution.getMojoDescriptor().getPluginDescriptor();
        List<Path> own = plugin.getArtifacts().stream()
                .flatMap(artifact -> Optional.ofNullable(artifact.getFile()).stream())
                .map(File::toPath)
                .toList();
        return new Inputs()
                .value("version", execution.getVersion())
                .value("java", Runtime.version())
                .stamps("plugin", own)
                .value("maxFindings", maxFindings)
                .value("suppressed", suppressed)
                .value("colours", style() == Style.ANSI)
                .value("working folder", workingFolder())
                .value("repository", Repository.root(session()));
    }

    /** Short where Maven finds the plugin by its prefix, which it does from a project that declares it. */
    private String explaining(String rule) {
        String goal = ":explain -Dcustody.rule=" + rule;
        String plugin = execution.getGroupId() + ":" + execution.getArtifactId();
        MavenProject project = session().getTopLevelProject();
        return project != null && project.getPlugin(plugin) != null
                ? "mvn custody" + goal
                : "mvn " + plugin + ":" + execution.getVersion() + goal;
    }
}
