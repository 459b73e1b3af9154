package dev.custody.maven;

import dev.custody.baseline.BaselineFile;
import dev.custody.engine.Engine;
import dev.custody.engine.ModuleBaselines;
import dev.custody.engine.Report;
import dev.custody.engine.Request;
import dev.custody.engine.Session;
import dev.custody.finding.Severity;
import dev.custody.finding.Tier;
import dev.custody.maven.report.ReportFormat;
import dev.custody.maven.unchanged.Inputs;
import dev.custody.rule.Rule;
import dev.custody.rule.Rules;
import dev.custody.settings.FailOn;
import dev.custody.settings.Settings;
import dev.custody.settings.SettingsException;
import dev.custody.settings.SettingsFiles;
import dev.custody.text.Output;
import dev.custody.text.ReportText;
import dev.custody.text.Sources;
import dev.custody.text.Style;
import java.io.File;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.descriptor.PluginDescriptor;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** What goals that run the engine have in common: its settings, the console, the report file. */
@SuppressWarnings("NullAway.Init") // Maven sets the parameters
abstract class AnalysisMojo extends AbstractMojo {
    /** In the tests of the same build it has them write the baseline; goals have a goal for that. */
    private static final String WRITE = "write";

    /**
     * Which findings to report: {@code core}, {@code recommended} (core ones too) or {@code strict} (all). This and the
     * other settings override those of {@code custody.yml}; without either it is {@code recommended}.
     */
    @Parameter(property = "custody.tier")
    private @Nullable String tier;

    /**
     * The settings file. When this is not set, the {@code custody.yml} in the module's folder and those in the folders above it,
     * up to the root of the build, count together; the nearer one wins.
     */
    @Parameter(property = "custody.settings")
    private @Nullable File settings;

    /**
     * Findings of which severity fail the build: {@code error}, {@code warning} (errors too) or {@code never} any. When neither
     * this nor {@code custody.yml} says so, {@code check} fails on errors and {@code review} never.
     */
    @Parameter(property = "custody.failOn")
    private @Nullable String failOn;

    /**
     * Package patterns of domain types, such as {@code ..domain..}, separated by commas. Domain types are recognised by
     * package name and annotations when this is not set.
     */
    @Parameter(property = "custody.domain")
    private List<String> domain = List.of();

    /**
     * Package patterns of the API, such as {@code ..api..}, separated by commas. Everything that a module exports counts as
     * API when this is not set.
     */
    @Parameter(property = "custody.boundary")
    private List<String> boundary = List.of();

    /**
     * Binary names of library types that never change, with all their subtypes, separated by commas: additions to what
     * Custody knows of the JDK and of common libraries.
     */
    @Parameter(property = "custody.immutable")
    private List<String> immutable = List.of();

    /**
     * Binary names, separated by commas, of annotations that make a type a singleton, and of types whose subtypes are
     * singletons: additions to what Custody knows of containers and frameworks.
     */
    @Parameter(property = "custody.singletons")
    private List<String> singletons = List.of();

    /**
     * The baseline, the file of known findings, which neither fail the build nor are shown. When neither this nor {@code
     * custody.yml} names one, it is the nearest {@code custody-baseline.txt} in the module's folder and those above it, up
     * to the root of the project. For {@code review} there is none unless this names it.
     */
    @Parameter(property = "custody.baseline")
    private @Nullable String baseline;

    /** How many findings the console shows in full, the most severe ones; the report file always has all of them. */
    @Parameter(property = "custody.maxFindings", defaultValue = "" + ReportText.DEFAULT_LIMIT)
    private int maxFindings;

    /**
     * Whether SARIF files hold known and waived findings as well, marked as such. Say {@code false} for a code host that takes
     * these for open ones, as GitHub does without its action {@code advanced-security/dismiss-alerts}.
     */
    @Parameter(property = "custody.suppressed", defaultValue = "true")
    private boolean suppressed;

    @Parameter(defaultValue = "${session}", readonly = true, required = true)
    private MavenSession session;

    @Parameter(defaultValue = "${mojoExecution}", readonly = true, required = true)
    private MojoExecution execution;

    final MavenSession session() {
        return session;
    }

    /** Where Maven was started. */
    final Path workingFolder() {
        return Repository.workingFolder(session);
    }

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
                .withSettings(settingsFor(module))
                .withModuleSettings(SettingsFiles.shown(module.resolve(SettingsFiles.NAME)));
    }

    /** The settings of the files that count for a folder, overridden by the parameters. */
    final Settings settingsFor(Path module) throws MojoExecutionException {
        return overridden(settingsOf(module));
    }

    /** What the parameter says, whatever settings files do. */
    final Optional<FailOn> askedFailOn() throws MojoExecutionException {
        return failOn == null
                ? Optional.empty()
                : Optional.of(Choice.of("custody.failOn", failOn, FailOn.values(), FailOn::label));
    }

    private Settings settingsOf(Path module) throws MojoExecutionException {
        try {
            return new SettingsFiles(Rules.IDS).read(settingsFiles(module), Settings.defaults());
        } catch (SettingsException e) {
            throw new MojoExecutionException(e.getMessage(), e);
        }
    }

    private List<Path> settingsFiles(Path module) throws MojoExecutionException {
        if (settings == null) {
            return SettingsFiles.of(module, Repository.settingsRoot(session, module));
        }
        if (!settings.isFile()) {
            throw new MojoExecutionException("custody.settings: there is no file " + settings);
        }
        return List.of(settings.toPath());
    }

    private Settings overridden(Settings read) throws MojoExecutionException {
        Settings result = askedFailOn().map(read::withFailOn).orElse(read);
        if (tier != null) {
            result = result.withTier(Choice.of("custody.tier", tier, Tier.values(), Tier::label));
        }
        if (!Entries.of(domain).isEmpty()) {
            result = result.withDomain(Entries.of(domain));
        }
        if (!Entries.of(boundary).isEmpty()) {
            result = result.withBoundary(Entries.of(boundary));
        }
        return result.withImmutable(and(result.immutable(), Entries.of(immutable)))
                .withSingletons(and(result.singletons(), Entries.of(singletons)));
    }

    /** The baseline that the parameter names; relative paths start in the module. */
    final Optional<Path> namedBaseline(Path module) throws MojoExecutionException {
        if (baseline == null || baseline.equals(WRITE)) {
            return Optional.empty();
        }
        try {
            return Optional.of(module.resolve(baseline).toAbsolutePath().normalize());
        } catch (InvalidPathException e) {
            throw new MojoExecutionException(
                    "custody.baseline: '" + baseline + "' is no path (" + e.getReason() + ")", e);
        }
    }

    /** The part of a baseline that is a module's, whether or not the file is there. */
    final BaselineFile baselineOf(Settings effective, Path module) throws MojoExecutionException {
        Settings named = namedBaseline(module).map(effective::withBaseline).orElse(effective);
        return ModuleBaselines.of(named, module, Repository.settingsRoot(session, module));
    }

    private static List<String> and(List<String> known, List<String> more) {
        return Stream.concat(known.stream(), more.stream()).distinct().toList();
    }

    /** Runs the engine; places in the report are relative to where Maven was started. */
    final Inspection inspect(Request request) throws MojoExecutionException {
        try {
            Session classes = Engine.open(request);
            Report report = classes.run(request.rules(), request.settings().tier());
            return new Inspection(
                    request,
                    PortableReport.of(report, request.roots(), workingFolder()),
                    new Once<>(classes::architecture),
                    classes.lastDay());
        } catch (IOException e) {
            throw new MojoExecutionException("Custody cannot read its input: " + e.getMessage(), e);
        }
    }

    /**
     * Prints the report and writes it to files.
     *
     * @return the files, in the order of the formats
     */
    final List<Path> publish(Inspection inspection, Reporting reporting) throws MojoExecutionException {
        Report report = inspection.report();
        Output console = reporting.console();
        new ReportText(reporting.sources(), style(), maxFindings).print(report, console);
        report.findings().stream()
                .findFirst()
                .ifPresent(first -> console.block(Severity.INFO, explaining(first.rule())));
        Formats known = new Formats(
                execution.getVersion(),
                reporting.category(),
                reporting.subject(),
                inspection.request().rules().stream().map(Rule::info).toList(),
                inspection.architecture(),
                reporting.sources(),
                Repository.root(session),
                suppressed,
                reporting.failOn());
        List<Path> written = new ArrayList<>();
        for (ReportFormat format : known.chosen(reporting.formats())) {
            Path file = reporting.folder().resolve(format.fileName());
            try {
                format.write(report, file);
            } catch (IOException e) {
                throw new MojoExecutionException("Custody cannot write " + shown(file) + ": " + e.getMessage(), e);
            }
            written.add(file);
            console.block(Severity.INFO, "Report: " + shown(file));
        }
        return written;
    }

    /** Where to read on, as the console says it: the first of the files, or what else there is to see. */
    final String where(List<Path> written) {
        return written.isEmpty() ? "what the console shows" : shown(written.get(0));
    }

    private Style style() {
        return Terminal.of(session.getRequest()).style();
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
                .stamps("plugin", own)
                .value("maxFindings", maxFindings)
                .value("suppressed", suppressed)
                .value("colours", style() == Style.ANSI)
                .value("working folder", workingFolder())
                .value("repository", Repository.root(session));
    }

    /** A file as the console names it, seen from where Maven was started. */
    final String shown(Path file) {
        return Sources.relative(workingFolder(), file.toAbsolutePath().normalize());
    }

    private String explaining(String rule) {
        return "More about a rule: mvn " + execution.getGroupId() + ":" + execution.getArtifactId() + ":"
                + execution.getVersion() + ":explain -Dcustody.rule=" + rule;
    }
}
