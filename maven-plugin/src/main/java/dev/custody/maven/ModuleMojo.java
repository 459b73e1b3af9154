package dev.custody.maven;

import dev.custody.baseline.BaselineException;
import dev.custody.baseline.BaselineFile;
import dev.custody.engine.Request;
import dev.custody.text.Sources;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.maven.artifact.DependencyResolutionRequiredException;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;

/** What goals that look at a module's own classes have in common. */
@SuppressWarnings("NullAway.Init") // Maven sets the parameters
abstract class ModuleMojo extends AnalysisMojo {
    /** Leaves the goal out. */
    @Parameter(property = "custody.skip", defaultValue = "false")
    private boolean skip;

    @Parameter(defaultValue = "${project}", readonly = true, required = true)
    private MavenProject project;

    @Override
    public final void execute() throws MojoExecutionException, MojoFailureException {
        if (skip) {
            getLog().info("Custody is skipped (custody.skip)");
            return;
        }
        Optional<Inspection> inspection = inspectModule();
        if (inspection.isPresent()) {
            try {
                conclude(inspection.get(), baselineOf(inspection.get().request().settings(), folder()));
            } catch (BaselineException e) {
                throw new MojoExecutionException(e.getMessage(), e);
            }
        }
    }

    /**
     * What the goal makes of a module that has classes.
     *
     * @param baseline the module's part of the baseline, whose file need not be there
     */
    abstract void conclude(Inspection inspection, BaselineFile baseline)
            throws MojoExecutionException, MojoFailureException;

    private Path classes() {
        return absolute(project.getBuild().getOutputDirectory());
    }

    /** Whether the goal would look at anything. */
    final boolean hasClasses() {
        return !skip && Files.isDirectory(classes());
    }

    private Optional<Inspection> inspectModule() throws MojoExecutionException {
        Path classes = classes();
        Request request = request(List.of(classes), classPath(classes), folder());
        Optional<Inspection> inspection = Files.isDirectory(classes) ? Optional.of(inspect(request)) : Optional.empty();
        Optional<Inspection> found = inspection.filter(done -> done.report().classFiles() > 0);
        if (found.isEmpty()) {
            nothingToDo("no classes in " + shown(classes));
        }
        return found;
    }

    /** Told about a module without classes. */
    void nothingToDo(String why) {
        getLog().debug("Custody has nothing to check: " + why);
    }

    /** Whether the module has code to compile. */
    final boolean hasSources() {
        return project.getCompileSourceRoots().stream().anyMatch(root -> Files.isDirectory(Path.of(root)));
    }

    final String moduleName() {
        return project.getArtifactId();
    }

    private Path folder() {
        return project.getBasedir().toPath();
    }

    /** Entries that are not there are left out: a missing dependency costs knowledge, not the build. */
    private List<Path> classPath(Path classes) throws MojoExecutionException {
        try {
            return project.getCompileClasspathElements().stream()
                    .map(ModuleMojo::absolute)
                    .filter(entry -> !entry.equals(classes) && Files.exists(entry))
                    .toList();
        } catch (DependencyResolutionRequiredException e) {
            throw new MojoExecutionException("Custody needs the dependencies of the module: " + e.getMessage(), e);
        }
    }

    final Sources sources() {
        List<Path> roots = project.getCompileSourceRoots().stream()
                .map(ModuleMojo::absolute)
                .toList();
        return new Sources(roots, workingFolder());
    }

    private static Path absolute(String path) {
        return Path.of(path).toAbsolutePath().normalize();
    }
}
