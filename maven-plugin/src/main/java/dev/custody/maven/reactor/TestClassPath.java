package dev.custody.maven.reactor;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.project.MavenProject;
import org.apache.maven.project.ProjectDependenciesResolver;

/**
 * What a module's tests run with. A goal that asks Maven for it costs every build the resolution of test dependencies; this is
 * asked when classes of tests are needed.
 */
public final class TestClassPath {
    private TestClassPath() {}

    /** Test classes, classes and dependencies that are there, in class path order; what is not found is left out. */
    public static List<Path> of(MavenProject project, MavenSession session, ProjectDependenciesResolver resolver) {
        List<Path> entries = new ArrayList<>();
        entries.add(Path.of(project.getBuild().getTestOutputDirectory()));
        entries.add(Path.of(project.getBuild().getOutputDirectory()));
        Dependencies.resolved(project, session, resolver).getDependencies().stream()
                .flatMap(dependency ->
                        Optional.ofNullable(dependency.getArtifact().getFile()).stream())
                .map(File::toPath)
                .forEach(entries::add);
        return existing(entries.stream());
    }

    /** Those of all modules of the build. */
    public static List<Path> ofAll(MavenSession session, ProjectDependenciesResolver resolver) {
        return existing(session.getAllProjects().stream().flatMap(project -> of(project, session, resolver).stream()));
    }

    private static List<Path> existing(Stream<Path> entries) {
        return entries.map(entry -> entry.toAbsolutePath().normalize())
                .filter(Files::exists)
                .distinct()
                .toList();
    }
}
