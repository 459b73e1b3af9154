package dev.custody.maven;

import dev.custody.engine.GeneratedSources;
import dev.custody.engine.Request;
import dev.custody.maven.run.ArchRuleSource;
import dev.custody.maven.run.Inspection;
import dev.custody.maven.run.Run;
import dev.custody.maven.run.Terminal;
import dev.custody.maven.run.UsageException;
import dev.custody.maven.unchanged.Inputs;
import dev.custody.settings.Settings;
import dev.custody.settings.SettingsFiles;
import dev.custody.text.ReportText;
import dev.custody.text.Style;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.descriptor.PluginDescriptor;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;

/** What goals that run the engine have in common: the run, the console, the report files. */
@SuppressWarnings("NullAway.Init") // Maven sets the parameters
abstract class AnalysisMojo extends ConfiguredMojo {
    private static final String TESTS_LEFT_OUT = "maven.test.skip";

    /** How many findings the console shows in full, the most severe ones; the report file always has all of them. */
    @Parameter(property = "custody.maxFindings", defaultValue = "" + ReportText.DEFAULT_LIMIT)
    private int maxFindings;

    /**
     * Whether SARIF files hold known and waived findings as well, marked as such. Say {@code false} for a code host that takes
     * these for open ones, as GitHub does without its action {@code advanced-security/dismiss-alerts}.
     */
    @Parameter(property = "custody.suppressed", defaultValue = "true")
    private boolean suppressed;

    /**
     * Whether findings in generated code are reported: in files that lie only in a source root below {@code
     * target/generated-sources} or {@code build/generated}. Otherwise they are counted. Without a module these
     * folders are looked for beside {@code target/classes} and {@code build/classes}.
     */
    @Parameter(property = "custody.generated", defaultValue = "false")
    private boolean generated;

    /** Whether the console tells of each rule what it judged and how long it took; {@code -X} has it told as well. */
    @Parameter(property = "custody.verbose", defaultValue = "false")
    private boolean verbose;

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

    /**
     * Where ArchUnit rules are: in jars beside the plugin, or among tests.
     *
     * @param tests class path of tests
     * @param module the folder whose settings count
     */
    final ArchRuleSource archRules(Supplier<List<Path>> tests, Path module) {
        boolean untested = Stream.of(
                        session().getUserProperties(),
                        session().getCurrentProject().getProperties())
                .anyMatch(properties -> Boolean.parseBoolean(properties.getProperty(TESTS_LEFT_OUT)));
        return new ArchRuleSource(
                AnalysisMojo.class.getClassLoader(), tests, untested, module, ids -> settingsOf(module, ids));
    }

    private Settings settingsOf(Path module, List<String> ids) {
        try {
            return settingsFor(module, ids);
        } catch (MojoExecutionException e) {
            throw new UsageException(e.getMessage(), e);
        }
    }

    /** How this goal runs the engine, prints and writes. */
    final Run engineRun() {
        return new Run(
                execution.getVersion(),
                workingFolder(),
                Repository.root(session()),
                style(),
                this::explaining,
                maxFindings,
                suppressed,
                isVerbose());
    }

    private boolean isVerbose() {
        return verbose || getLog().isDebugEnabled();
    }

    /** Whether findings in generated code are asked for. */
    final boolean showsGenerated() {
        return generated;
    }

    /** The inspection without what is in generated code, unless that is asked for. */
    final Inspection written(Inspection found, List<Path> sourceRoots) {
        return generated ? found : found.without(GeneratedSources.among(sourceRoots)::hold, GeneratedSources.WHERE);
    }

    private Style style() {
        return Terminal.of(session().getUserProperties(), session().getRequest().isInteractiveMode())
                .style();
    }

    /** Adds what the parameters of all goals and the build itself have a say in, settings left aside. */
    final Inputs inputs(Inputs inputs) throws IOException {
        PluginDescriptor plugin = execution.getMojoDescriptor().getPluginDescriptor();
        List<Path> own = plugin.getArtifacts().stream()
                .flatMap(artifact -> Optional.ofNullable(artifact.getFile()).stream())
                .map(File::toPath)
                .toList();
        return inputs.value("version", execution.getVersion())
                .value("java", System.getProperty("java.runtime.version"))
                .stamps("plugin", own)
                .value("maxFindings", maxFindings)
                .value("suppressed", suppressed)
                .value("generated", generated)
                .value("verbose", isVerbose())
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
