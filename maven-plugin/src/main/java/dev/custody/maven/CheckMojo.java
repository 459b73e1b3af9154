package dev.custody.maven;

import dev.custody.baseline.BaselineFile;
import dev.custody.engine.Report;
import dev.custody.settings.FailOn;
import java.io.File;
import java.util.List;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;

/**
 * Checks the module's classes and fails the build on findings that are not in the baseline, which it never writes. Modules
 * without classes are passed over. A class of the module that cannot be analysed is an error, since silence about it would
 * mean nothing.
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

    @Override
    void conclude(Inspection found, BaselineFile baseline) throws MojoExecutionException, MojoFailureException {
        StaleBaseline stale =
                Choice.of("custody.staleBaseline", staleBaseline, StaleBaseline.values(), StaleBaseline::label);
        Inspection inspection = found.against(baseline.read());
        Report report = inspection.report();
        FailOn threshold = inspection.request().settings().failOn().orElse(FailOn.ERROR);
        print(inspection, sources());
        String file = write(inspection, formats, sources(), moduleName(), moduleName(), output.toPath(), threshold);
        Verdict.onUnreadClasses(report);
        stale.report(report, shown(baseline.path()), new LogOutput(getLog()));
        Verdict.onFindings(report, threshold, file);
        stale.fail(report, shown(baseline.path()));
    }
}
