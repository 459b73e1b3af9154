package dev.custody.maven;

import dev.custody.maven.run.Inspection;
import dev.custody.maven.unchanged.Inputs;
import dev.custody.maven.unchanged.LastRun;
import dev.custody.maven.unchanged.LastRunFile;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The run of one execution of a goal in one module that is kept for the next. It saves time and nothing else: where its file
 * cannot be read or written, or an input cannot be hashed, the module is analysed.
 */
final class KeptRun {
    private static final String FOLDER = "custody";

    private final LastRunFile file;
    private final Optional<String> inputs;
    private final boolean force;

    /** Adds up what goes into a run. */
    @FunctionalInterface
    interface Hashed {
        Inputs inputs() throws IOException;
    }

    private KeptRun(LastRunFile file, Optional<String> inputs, boolean force) {
        this.file = file;
        this.inputs = inputs;
        this.force = force;
    }

    /**
     * @param buildFolder of the module
     * @param execution tells executions of the goal in one module apart
     * @param force whether to run anyway
     */
    static KeptRun of(Path buildFolder, String execution, boolean force, Hashed inputs) {
        Path file = buildFolder.resolve(FOLDER).resolve(execution.replaceAll("[^\\w.-]", "_") + ".lastrun");
        return new KeptRun(new LastRunFile(file), hash(inputs), force);
    }

    private static Optional<String> hash(Hashed inputs) {
        try {
            return Optional.of(inputs.inputs().hash());
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** The last run if a run today comes to the same. */
    Optional<LastRun> holdingOn(LocalDate today) {
        return force ? Optional.empty() : inputs.flatMap(now -> file.read().filter(run -> run.holds(now, today)));
    }

    /** Keeps a run that is over, or forgets the one before. */
    void keep(Inspection inspection, List<LastRun.Block> blocks, List<Path> reports, Optional<String> failure) {
        try {
            file.forget();
            if (inputs.isPresent()) {
                file.write(LastRun.of(
                        inputs.get(), inspection.request().today(), inspection.lastDay(), blocks, reports, failure));
            }
        } catch (IOException e) {
            // a run that is not kept is a run more
        }
    }
}
