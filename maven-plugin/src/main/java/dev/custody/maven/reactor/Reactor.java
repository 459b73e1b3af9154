package dev.custody.maven.reactor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.project.MavenProject;

/**
 * All modules of the build, those included that {@code -pl} or {@code -rf} leave out, by their folders: the same order in
 * each build.
 */
public final class Reactor {
    private final List<Module> modules;

    private Reactor(List<Module> modules) {
        this.modules =
                modules.stream().sorted(Comparator.comparing(Module::folder)).toList();
    }

    public static Reactor of(MavenSession session) {
        Set<MavenProject> built = new HashSet<>(session.getProjects());
        List<Module> modules = new ArrayList<>();
        for (MavenProject project : session.getAllProjects()) {
            modules.add(module(project, built.contains(project)));
        }
        return new Reactor(modules);
    }

    private static Module module(MavenProject project, boolean built) {
        Path classes = absolute(project.getBuild().getOutputDirectory());
        List<Path> sources =
                project.getCompileSourceRoots().stream().map(Reactor::absolute).toList();
        return new Module(
                project.getArtifactId(),
                project.getBasedir().toPath().toAbsolutePath().normalize(),
                classes,
                sources,
                state(holds(classes, ".class"), sources, built));
    }

    private static Module.State state(boolean classes, List<Path> sources, boolean built) {
        if (classes) {
            return built ? Module.State.BUILT : Module.State.LEFT_OUT;
        }
        return sources.stream().anyMatch(root -> holds(root, ".java")) ? Module.State.MISSING : Module.State.EMPTY;
    }

    private static boolean holds(Path folder, String suffix) {
        if (!Files.isDirectory(folder)) {
            return false;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.anyMatch(file -> file.toString().endsWith(suffix));
        } catch (IOException | UncheckedIOException e) {
            return false; // nothing that could be read
        }
    }

    /** Those that there are classes of. */
    public List<Module> readable() {
        return modules.stream().filter(Module::hasClasses).toList();
    }

    /** Whether there are classes of every module that has code. */
    public boolean isComplete() {
        return named(Module.State.MISSING).isEmpty();
    }

    /** What a reader of the report has to know about what is not in it; empty when all modules were built. */
    public List<String> remarks() {
        List<String> remarks = new ArrayList<>();
        String missing = named(Module.State.MISSING);
        if (!missing.isEmpty()) {
            remarks.add("Not in the report, since they are not compiled: " + missing
                    + "; what they call and change is not known");
        }
        String leftOut = named(Module.State.LEFT_OUT);
        if (!leftOut.isEmpty()) {
            remarks.add("Not in this build, and read as an earlier one left them: " + leftOut);
        }
        return remarks;
    }

    private String named(Module.State state) {
        return modules.stream()
                .filter(module -> module.state() == state)
                .map(Module::name)
                .collect(Collectors.joining(", "));
    }

    private static Path absolute(String path) {
        return Path.of(path).toAbsolutePath().normalize();
    }
}
