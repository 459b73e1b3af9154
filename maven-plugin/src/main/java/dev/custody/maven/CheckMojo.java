package dev.custody.maven;

import dev.custody.archrules.RuleHome;
import dev.custody.baseline.BaselineFile;
import dev.custody.baseline.ModuleBaseline;
import dev.custody.engine.Report;
import dev.custody.engine.Request;
import dev.custody.maven.run.Choice;
import dev.custody.maven.run.Failure;
import dev.custody.maven.run.Inspection;
import dev.custody.maven.run.Reporting;
import dev.custody.maven.since.ChangedFiles;
import dev.custody.maven.since.GitException;
import dev.custody.maven.unchanged.Inputs;
import dev.custody.maven.unchanged.LastRun;
import dev.custody.maven.unchanged.Recording;
import dev.custody.settings.FailOn;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.eclipse.aether.SessionData;
import org.jspecify.annotations.Nullable;

/**
 * Checks the module's classes and fails the build on findings that are not in the baseline, which it never writes. Modules
 * without classes are passed over. A class of the module that cannot be analysed is an error, since silence about it would
 * mean nothing. A module in which nothing has changed since the last run is not analysed: what that run said is said again.
 */
@Mojo(
        name = "check",
        defaultPhase = LifecyclePhase.VERIFY,
        requiresDependencyResolution = ResolutionScope.COMPILE,
        threadSafe = true)
@SuppressWarnings("NullAway.Init") // Maven sets the parameters
public final class CheckMojo extends ModuleMojo {
    /**
     * Report files to write, separated by commas: {@code sarif} for code hosts, {@code html} for people, {@code json} with all
     * that the page shows, for {@code custody:diff} and other tools, {@code gitlab} for its code quality widget, {@code sonar} for
     * its import of issues, {@code junit} for build servers, {@code markdown} for a comment.
     */
    @Parameter(property = "custody.formats", defaultValue = "sarif")
    private List<String> formats = List.of();

    /** Folder of the report files. */
    @Parameter(property = "custody.output", defaultValue = "${project.build.directory}/custody")
    private File output;

    /**
     * What to do about entries of the baseline whose finding is fixed: {@code warn}, {@code error}, which fails the build, or
     * {@code ignore}. Entries of modules that are not in the build are left alone.
     */
    @Parameter(property = "custody.staleBaseline", defaultValue = "warn")
    private String staleBaseline = "warn";

    /** Analyses the module also when nothing has changed since the last run, which otherwise is only told again. */
    @Parameter(property = "custody.force", defaultValue = "false")
    private boolean force;

    /**
     * A revision such as {@code origin/main}. Only findings of files that have changed since the branch left it are shown and
     * fail the build, those that are not committed yet included; all others are counted. Classes are judged as ever, with the
     * whole module before them. Takes the {@code git} on the path.
     */
    @Parameter(property = "custody.since")
    private @Nullable String since;

    @Parameter(defaultValue = "${mojoExecution.executionId}", readonly = true, required = true)
    private String executionId;

    @Override
    boolean isDone(Path classes, List<Path> classPath) throws MojoExecutionException, MojoFailureException {
        Optional<LastRun> last = keptRun()
                .unchangedAtAGlance(
                        LocalDate.now(ZoneId.systemDefault()),
                        baseline -> glance(List.of(classes), classPath, baseline, changedFiles()));
        if (last.isPresent()) {
            tellAgain(last.get());
        }
        return last.isPresent();
    }

    @Override
    void run(Request request, BaselineFile baseline) throws MojoExecutionException, MojoFailureException {
        ModuleBaseline known = baseline.read();
        Optional<ChangedFiles> changed = changedFiles();
        KeptRun kept = keptRun();
        KeptRun.Look look = KeptRun.look(
                baseline.path(),
                file -> glance(request.roots(), request.classPath(), file, changed),
                () -> inputs(request, baseline, known, changed));
        if (!request.settings().archRules().isEmpty()) {
            look = look.withCareAlone(); // the tests that hold them are looked for when the settings ask for it
        }
        Optional<LastRun> last = kept.unchanged(request.today(), look);
        if (last.isPresent()) {
            tellAgain(last.get());
            return;
        }
        Optional<Inspection> found = inspectModule(request);
        if (found.isPresent()) {
            conclude(concerning(changed, found.get().against(known)), shown(baseline.path()), kept, look);
        }
    }

    private KeptRun keptRun() {
        return new KeptRun(buildFolder(), executionId, force);
    }

    private void tellAgain(LastRun last) throws MojoFailureException {
        getLog().info("Custody: unchanged since the last run, which is told again");
        last.repeat(new LogOutput(getLog()));
        Verdict.announce(last.failure());
    }

    private Optional<ChangedFiles> changedFiles() throws MojoExecutionException {
        if (since == null) {
            return Optional.empty();
        }
        try {
            SessionData build = session().getRepositorySession().getData();
            return Optional.of(ChangesOfBuild.since(since, folder(), build, ChangedFiles::since));
        } catch (GitException e) {
            throw new MojoExecutionException("custody.since: " + e.getMessage(), e);
        }
    }

    private static Inspection concerning(Optional<ChangedFiles> changed, Inspection found) {
        return changed.map(files -> found.without(finding -> !files.concern(finding), "outside what changed"))
                .orElse(found);
    }

    private void conclude(Inspection inspection, String baseline, KeptRun kept, KeptRun.Look look)
            throws MojoExecutionException, MojoFailureException {
        StaleBaseline stale = staleBaseline();
        Report report = inspection.report();
        FailOn threshold = inspection.request().settings().failOn().orElse(FailOn.ERROR);
        Recording console = new Recording(new LogOutput(getLog()));
        Reporting reporting =
                new Reporting(console, formats, output.toPath(), sources(), moduleName(), moduleName(), threshold);
        engineRun().print(inspection, reporting);
        List<Path> files = engineRun().write(inspection, reporting);
        Verdict.onUnreadClasses(report);
        Verdict.onFailedRules(report);
        stale.report(report, baseline, console);
        Optional<String> failure =
                Failure.of(report, threshold, engineRun().where(files)).or(() -> stale.failure(report, baseline));
        kept.keep(look, inspection, console.blocks(), files, failure);
        Verdict.announce(failure);
    }

    private StaleBaseline staleBaseline() throws MojoExecutionException {
        return Choice.of("custody.staleBaseline", staleBaseline, StaleBaseline.values(), StaleBaseline::label);
    }

    private Inputs inputs(Request request, BaselineFile baseline, ModuleBaseline known, Optional<ChangedFiles> changed)
            throws IOException {
        boolean archRules = !request.settings().archRules().isEmpty();
        return own(ModuleInputs.of(Inputs.withCare(), request), changed)
                .stamps("classes of ArchUnit rules", archRules ? testClassPath() : List.of())
                .stamps(
                        "violations that ArchUnit knows",
                        archRules ? List.of(folder().resolve(RuleHome.STORE)) : List.of())
                .value("baseline", baseline.path())
                .value("known", known);
    }

    private Inputs glance(List<Path> roots, List<Path> classPath, Path baseline, Optional<ChangedFiles> changed)
            throws IOException, MojoExecutionException {
        Inputs files = ModuleInputs.files(Inputs.atAGlance(), roots, classPath);
        return own(settingsFrom(files, folder(), baseline), changed);
    }

    /** Adds what the parameters of this goal say, and sources. */
    private Inputs own(Inputs inputs, Optional<ChangedFiles> changed) throws IOException {
        return inputs(inputs)
                .value("module", moduleName())
                .stamps("sources", sourceRoots())
                .value("stale", staleBaseline)
                .value("changed", changed.map(ChangedFiles::toString).orElse("everything"))
                .value("formats", formats)
                .value("output", output);
    }
}
