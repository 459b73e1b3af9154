package dev.custody.maven;

import dev.custody.baseline.BaselineEntry;
import dev.custody.baseline.BaselineException;
import dev.custody.baseline.ModuleBaseline;
import dev.custody.engine.Request;
import dev.custody.finding.Severity;
import dev.custody.maven.reactor.Dependencies;
import dev.custody.maven.reactor.Module;
import dev.custody.maven.reactor.Reactor;
import dev.custody.maven.reactor.TestClassPath;
import dev.custody.maven.run.Inspection;
import dev.custody.maven.run.Reporting;
import dev.custody.settings.FailOn;
import dev.custody.text.Output;
import dev.custody.text.Sources;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.inject.Inject;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.ProjectDependenciesResolver;

/**
 * Writes one report over all modules, with calls, states and shared state followed from one into another: {@code mvn verify
 * custody:aggregate}. It goes by the settings at the root and by the baselines of all modules, and takes what is there: of
 * modules that are not in the build, the classes that an earlier one left. Fails only when {@code custody.failOn} says so,
 * since what it finds across modules no module's own check knows.
 */
@Mojo(name = "aggregate", aggregator = true, threadSafe = true)
@SuppressWarnings("NullAway.Init") // Maven sets the parameters
public final class AggregateMojo extends AnalysisMojo {
    /**
     * Report files to write, separated by commas: {@code sarif} for code hosts, {@code html} for people, {@code json} with all
     * that the page shows, for {@code custody:diff} and other tools, {@code gitlab} for its code quality widget, {@code sonar} for
     * its import of issues, {@code junit} for build servers, {@code markdown} for a comment.
     */
    @Parameter(property = "custody.formats", defaultValue = "sarif,html,json")
    private List<String> formats = List.of();

    /** Folder of the report files, seen from where Maven was started. */
    @Parameter(property = "custody.aggregateOutput", defaultValue = "target/custody-aggregate")
    private String output;

    /** Leaves the goal out. */
    @Parameter(property = "custody.skip", defaultValue = "false")
    private boolean skip;

    private final ProjectDependenciesResolver resolver;

    @Inject
    AggregateMojo(ProjectDependenciesResolver resolver) {
        this.resolver = resolver;
    }

    @Override
    void perform() throws MojoExecutionException, MojoFailureException {
        if (skip) {
            getLog().info("Custody is skipped (custody.skip)");
            return;
        }
        Reactor reactor = Reactor.of(session());
        Output console = new LogOutput(getLog());
        reactor.remarks().forEach(remark -> console.block(Severity.WARNING, remark));
        if (reactor.readable().isEmpty()) {
            console.block(
                    Severity.WARNING, "Custody has no classes to look at; build first: mvn verify custody:aggregate");
            return;
        }
        report(reactor, console);
    }

    private void report(Reactor reactor, Output console) throws MojoExecutionException, MojoFailureException {
        Request request = request(reactor, console);
        FailOn threshold = askedFailOn().orElse(FailOn.NEVER);
        Inspection inspection = written(
                        engineRun().inspect(request, archRules(this::testClassPath, workingFolder())),
                        sourceRoots(reactor.readable()))
                .against(known(reactor.readable()));
        Reporting reporting = new Reporting(
                console,
                formats,
                workingFolder().resolve(output),
                new Sources(sourceRoots(reactor.readable()), workingFolder()),
                "aggregate",
                session().getTopLevelProject().getArtifactId() + " with all modules",
                threshold);
        engineRun().print(inspection, reporting);
        List<Path> files = engineRun().write(inspection, reporting);
        Verdict.onFailedRules(inspection.report());
        Verdict.onFindings(inspection.report(), threshold, engineRun().where(files));
    }

    private Request request(Reactor reactor, Output console) throws MojoExecutionException {
        Dependencies dependencies = Dependencies.of(session(), resolver);
        Set<String> missing = dependencies.missing();
        if (!missing.isEmpty()) {
            console.block(
                    Severity.WARNING,
                    "Dependencies not found, types of which are not known: " + String.join(", ", missing));
        }
        List<Path> roots = reactor.readable().stream().map(Module::classes).toList();
        Request request = request(roots, List.copyOf(dependencies.files()), workingFolder());
        // an exclusion may be about a module that is not there, and is not to be called unused then
        return reactor.isComplete() ? request : request.withoutModuleSettings();
    }

    private List<Path> testClassPath() {
        return TestClassPath.ofAll(session(), resolver);
    }

    private static List<Path> sourceRoots(List<Module> modules) {
        return modules.stream().flatMap(module -> module.sources().stream()).toList();
    }

    /** What each module's own baseline knows; a fingerprint names the type, so that they do not get mixed up. */
    private ModuleBaseline known(List<Module> modules) throws MojoExecutionException {
        List<BaselineEntry> entries = new ArrayList<>();
        try {
            for (Module module : modules) {
                entries.addAll(baselineOf(settingsFor(module.folder()), module.folder())
                        .read()
                        .entries());
            }
        } catch (BaselineException e) {
            throw new MojoExecutionException(e.getMessage(), e);
        }
        return new ModuleBaseline("", entries);
    }
}
