package dev.custody.maven;

import dev.custody.engine.Report;
import dev.custody.engine.Request;
import dev.custody.settings.FailOn;
import dev.custody.text.Sources;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.maven.artifact.DependencyResolutionRequiredException;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.apache.maven.project.MavenProject;

/**
 * Checks the module's classes and fails the build on findings. Modules without classes are passed over. A class of the
 * module that cannot be analysed is an error, since silence about it would mean nothing.
 */
@Mojo(
        name = "check",
        defaultPhase = LifecyclePhase.VERIFY,
        requiresDependencyResolution = ResolutionScope.COMPILE,
        threadSafe = true)
@SuppressWarnings("NullAway.Init") // Maven sets the parameters
public final class CheckMojo extends AnalysisMojo {
    /** Leaves the check out. */
    @Parameter(property = "custody.skip", defaultValue = "false")
    private boolean skip;

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

    @Parameter(defaultValue = "${project}", readonly = true, required = true)
    private MavenProject project;

    @Override
    public void execute() throws MojoExecutionException, MojoFailureException {
        if (skip) {
            getLog().info("Custody is skipped (custody.skip)");
            return;
        }
        Path classes = absolute(project.getBuild().getOutputDirectory());
        Request request = request(
                List.of(classes), classPath(classes), project.getBasedir().toPath());
        if (!Files.isDirectory(classes)) {
            getLog().debug("Custody has nothing to check: there is no " + classes);
            return;
        }
        Inspection inspection = inspect(request);
        Report report = inspection.report();
        if (report.classFiles() == 0) {
            getLog().debug("Custody has nothing to check: no classes in " + classes);
            return;
        }
        FailOn threshold = request.settings().failOn().orElse(FailOn.ERROR);
        String file = publish(
                inspection,
                formats,
                sources(),
                project.getArtifactId(),
                project.getArtifactId(),
                output.toPath(),
                threshold);
        Verdict.onUnreadClasses(report);
        Verdict.onFindings(report, threshold, file);
    }

    /** Entries that are not there are left out: a missing dependency costs knowledge, not the build. */
    private List<Path> classPath(Path classes) throws MojoExecutionException {
        try {
            return project.getCompileClasspathElements().stream()
                    .map(CheckMojo::absolute)
                    .filter(entry -> !entry.equals(classes) && Files.exists(entry))
                    .toList();
        } catch (DependencyResolutionRequiredException e) {
            throw new MojoExecutionException("Custody needs the dependencies of the module: " + e.getMessage(), e);
        }
    }

    private Sources sources() {
        List<Path> roots = project.getCompileSourceRoots().stream()
                .map(CheckMojo::absolute)
                .toList();
        return new Sources(roots, workingFolder());
    }

    private static Path absolute(String path) {
        return Path.of(path).toAbsolutePath().normalize();
    }
}
