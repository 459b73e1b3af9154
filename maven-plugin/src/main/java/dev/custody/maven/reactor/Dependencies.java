package dev.custody.maven.reactor;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.project.DefaultDependencyResolutionRequest;
import org.apache.maven.project.DependencyResolutionException;
import org.apache.maven.project.DependencyResolutionResult;
import org.apache.maven.project.MavenProject;
import org.apache.maven.project.ProjectDependenciesResolver;
import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.graph.Dependency;

/**
 * What the modules' code is compiled against. A goal that asks Maven for it fails where one module of the build is not there
 * as an artifact; here, what is not found is left out and told.
 */
public final class Dependencies {
    private static final Set<String> COMPILED_AGAINST = Set.of("compile", "provided", "system");

    private final Set<Path> files = new LinkedHashSet<>();
    private final Set<String> missing = new TreeSet<>();
    private final Set<String> ofTheBuild = new TreeSet<>();

    private Dependencies(Collection<MavenProject> modules) {
        modules.forEach(module -> ofTheBuild.add(id(module.getGroupId(), module.getArtifactId())));
    }

    public static Dependencies of(MavenSession session, ProjectDependenciesResolver resolver) {
        Dependencies found = new Dependencies(session.getAllProjects());
        for (MavenProject project : session.getAllProjects()) {
            found.add(resolved(project, session, resolver));
        }
        return found;
    }

    /** Of all scopes; what was found, where something was not. */
    static DependencyResolutionResult resolved(
            MavenProject project, MavenSession session, ProjectDependenciesResolver resolver) {
        try {
            return resolver.resolve(new DefaultDependencyResolutionRequest(project, session.getRepositorySession()));
        } catch (DependencyResolutionException e) {
            return e.getResult();
        }
    }

    private void add(DependencyResolutionResult result) {
        result.getDependencies().stream().filter(this::isWanted).forEach(dependency -> {
            Artifact artifact = dependency.getArtifact();
            if (artifact.getFile() != null && Files.exists(artifact.getFile().toPath())) {
                files.add(artifact.getFile().toPath().toAbsolutePath().normalize());
            } else {
                missing.add(id(artifact.getGroupId(), artifact.getArtifactId()));
            }
        });
    }

    private boolean isWanted(Dependency dependency) {
        Artifact artifact = dependency.getArtifact();
        return COMPILED_AGAINST.contains(Objects.requireNonNullElse(dependency.getScope(), ""))
                && !ofTheBuild.contains(id(artifact.getGroupId(), artifact.getArtifactId()));
    }

    private static String id(String group, String artifact) {
        return group + ":" + artifact;
    }

    /** Jars of other projects, in the order of the modules. */
    public Set<Path> files() {
        return new LinkedHashSet<>(files);
    }

    /** Those that were not found, by group and artifact. */
    public Set<String> missing() {
        return new TreeSet<>(missing);
    }
}
