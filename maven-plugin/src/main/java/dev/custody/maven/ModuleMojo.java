package dev.custody.maven;

import dev.custody.baseline.BaselineException;
import dev.custody.baseline.BaselineFile;
import dev.custody.engine.Request;
import dev.custody.maven.reactor.TestClassPath;
import dev.custody.maven.run.Inspection;
import dev.custody.text.Sources;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javax.inject.Inject;
import org.apache.maven.artifact.DependencyResolutionRequiredException;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.apache.maven.project.ProjectDependenciesResolver;

/** What goals that look at a module's own classes have in common. */
@SuppressWarnings("NullAway.Init") // Maven sets the parameters
abstract class ModuleMojo extends AnalysisMojo {
    /** Leaves the goal out. */
    @Parameter(property = "custody.skip", defaultValue = "false")
    private boolean skip;

    @Parameter(defaultValue = "${project}", readonly = true, required = true)
    private MavenProject project;

    @Inject
    private ProjectDependenciesResolver resolver;

    @Override
    final void perform() throws MojoExecutionException, MojoFailureException {
        if (skip) {
            getLog().info("Custody is skipped (custody.skip)");
            return;
        }
        Path classes = classes();
        List<Path> classPath = classPath(classes);
        if (isDone(classes, classPath)) {
            return;
        }
        Request request = request(List.of(classes), classPath, folder());
        if (!Files.isDirectory(classes)) {
            nothingToDo("no classes in " + shown(classes));
            return;
        }
        try {
            run(request, baselineOf(request.settings(), folder()));
        } catch (BaselineException e) {
            throw new MojoExecutionException(e.getMessage(), e);
        }
    }

    /**
     * Whether there is nothing left to do; asked before settings, rules and baseline are read, which takes its time.
     *
     * @param classes the module's, a folder that need not be there
     */
    boolean isDone(Path classes, List<Path> classPath) throws MojoExecutionException, MojoFailureException {
        return false;
    }

    /**
     * What the goal does with a module that has a folder of classes.
     *
     * @param baseline the module's part of the baseline, whose file need not be there
     */
    abstract void run(Request request, BaselineFile baseline) throws MojoExecutionException, MojoFailureException;

    private Path classes() {
        return absolute(project.getBuild().getOutputDirectory());
    }

    /** Whether the goal would look at anything. */
    final boolean hasClasses() {
        return !skip && Files.isDirectory(classes());
    }

    /** Runs the engine; empty, and said so, when there is no class. */
    final Optional<Inspection> inspectModule(Request request) throws MojoExecutionException {
        Optional<Inspection> found = Optional.of(written(
                        engineRun().inspect(request, archRules(this::testClassPath, folder())), sourceRoots()))
                .filter(done -> done.report().classFiles() > 0);
        if (found.isEmpty()) {
            nothingToDo("no classes in " + shown(request.roots().get(0)));
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

    /** The module's own. */
    final Path folder() {
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

    /** What classes of the module's tests are loaded from. */
    final List<Path> testClassPath() {
        return TestClassPath.of(project, session(), resolver);
    }

    final Sources sources() {
        return new Sources(sourceRoots(), workingFolder());
    }

    final List<Path> sourceRoots() {
        return project.getCompileSourceRoots().stream()
                .map(ModuleMojo::absolute)
                .toList();
    }

    /** Where the module's builds put what they make. */
    final Path buildFolder() {
        return absolute(project.getBuild().getDirectory());
    }

    private static Path absolute(String path) {
        return Path.of(path).toAbsolutePath().normalize();
    }
}
