package dev.custody.maven;

import dev.custody.engine.Engine;
import dev.custody.engine.Request;
import dev.custody.finding.Severity;
import dev.custody.machine.Machine;
import dev.custody.maven.run.PathList;
import dev.custody.text.Counts;
import dev.custody.text.MachineDiagram;
import dev.custody.text.MachineText;
import dev.custody.text.Sources;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Draws the state machine of every state field in jars, wars and class folders; needs no project. Prints each with the lines
 * that take its edges, and writes a Mermaid and a PlantUML file of it. Relative paths start where Maven was started.
 */
@Mojo(name = "machines", requiresProject = false, aggregator = true, threadSafe = true)
@SuppressWarnings("NullAway.Init") // Maven sets the parameters
public final class MachinesMojo extends AnalysisMojo {
    /** What to look through, separated by commas: {@code a.jar,b/classes}. */
    @Parameter(property = "custody.paths", defaultValue = "target/classes")
    private List<String> paths = List.of();

    /** Jars and class folders in which types are only looked up, separated by commas; {@code lib/*} means its jars. */
    @Parameter(property = "custody.classpath")
    private List<String> classpath = List.of();

    /** Folder of the diagrams, {@code com.acme.Order.state.mmd} and {@code .puml} for each machine. */
    @Parameter(property = "custody.machines", defaultValue = "target/custody/machines")
    private String machines;

    @Override
    void perform() throws MojoExecutionException {
        PathList roots = new PathList("custody.paths", workingFolder());
        Request request = request(
                roots.parse(paths),
                new PathList("custody.classpath", workingFolder()).parse(classpath),
                workingFolder());
        List<Machine> found = machines(request);
        LogOutput console = new LogOutput(getLog());
        found.forEach(machine -> console.block(Severity.INFO, MachineText.of(machine)));
        Path folder = workingFolder().resolve(machines);
        for (Machine machine : found) {
            write(folder, machine, ".mmd", MachineDiagram::mermaid);
            write(folder, machine, ".puml", MachineDiagram::plantUml);
        }
        String shown = Sources.relative(workingFolder(), folder.toAbsolutePath().normalize());
        console.block(
                Severity.INFO,
                found.isEmpty()
                        ? "No state machines found"
                        : Counts.of(found.size(), "state machine") + ", diagrams in " + shown);
    }

    private static List<Machine> machines(Request request) throws MojoExecutionException {
        try {
            return Engine.open(request).machines();
        } catch (IOException e) {
            throw new MojoExecutionException("Custody cannot read its input: " + e.getMessage(), e);
        }
    }

    /** Files are named by the whole type, since two packages may have types of one name. */
    private static void write(Path folder, Machine machine, String ending, Function<Machine, String> diagram)
            throws MojoExecutionException {
        String name = machine.field().isEmpty() ? machine.type() : machine.type() + "." + machine.field();
        Path file = folder.resolve(name.replace('$', '.') + ending);
        try {
            Files.createDirectories(folder);
            Files.writeString(file, diagram.apply(machine));
        } catch (IOException e) {
            throw new MojoExecutionException("Custody cannot write " + file + ": " + e.getMessage(), e);
        }
    }
}
