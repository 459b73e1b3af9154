package dev.custody.maven;

import dev.custody.maven.run.Inspection;
import dev.custody.maven.unchanged.Glance;
import dev.custody.maven.unchanged.Inputs;
import dev.custody.maven.unchanged.LastRun;
import dev.custody.maven.unchanged.LastRunFile;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.apache.maven.plugin.MojoExecutionException;

/**
 * The run of one execution of a goal in one module that is kept for the next. It saves time and nothing else: where its file
 * cannot be read or written, or an input cannot be looked at, the module is analysed.
 */
final class KeptRun {
    private static final String FOLDER = "custody";

    private final LastRunFile file;
    private final boolean force;

    /** Adds up what goes into a run. */
    @FunctionalInterface
    interface Looked {
        Inputs inputs() throws IOException, MojoExecutionException;
    }

    /** Adds up what goes into a run from outside. */
    @FunctionalInterface
    interface Glanced {
        /** @param baseline the file, whether or not it is there */
        Inputs inputs(Path baseline) throws IOException, MojoExecutionException;
    }

    /**
     * What goes into a run.
     *
     * @param inputs their hash; empty when one cannot be read
     * @param glance what they look like from outside; empty when that tells too little
     */
    record Look(Optional<String> inputs, Optional<Glance> glance) {
        /** The same where the next run cannot do with a glance. */
        Look withCareAlone() {
            return new Look(inputs, Optional.empty());
        }
    }

    /**
     * @param buildFolder of the module
     * @param execution tells executions of the goal in one module apart
     * @param force whether to run anyway
     */
    KeptRun(Path buildFolder, String execution, boolean force) {
        file = new LastRunFile(buildFolder.resolve(FOLDER).resolve(execution.replaceAll("[^\\w.-]", "_") + ".lastrun"));
        this.force = force;
    }

    /** The last run if a run today comes to the same, as far as that can be told without opening a file that goes in. */
    Optional<LastRun> unchangedAtAGlance(LocalDate today, Glanced look) throws MojoExecutionException {
        Optional<LastRun> last = last().filter(run -> run.holds(today));
        Optional<Glance> before = last.flatMap(LastRun::glance);
        return before.isPresent() && looksLike(before.get(), look) ? last : Optional.empty();
    }

    private static boolean looksLike(Glance before, Glanced look) throws MojoExecutionException {
        try {
            return look.inputs(before.baseline()).hash().equals(before.hash());
        } catch (IOException e) {
            return false;
        }
    }

    private static Optional<Glance> glance(Path baseline, Glanced look) throws MojoExecutionException {
        try {
            Inputs now = look.inputs(baseline);
            return now.settled() ? Optional.of(new Glance(now.hash(), baseline)) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /**
     * Looks at what goes into a run before it starts: from outside first, so that whatever changes from then on looks changed
     * to the next run.
     */
    static Look look(Path baseline, Glanced fromOutside, Looked withCare) throws MojoExecutionException {
        Optional<Glance> glance = glance(baseline, fromOutside);
        try {
            return new Look(Optional.of(withCare.inputs().hash()), glance);
        } catch (IOException e) {
            return new Look(Optional.empty(), Optional.empty());
        }
    }

    /** The last run if a run today comes to the same; if so, the next time a glance tells. */
    Optional<LastRun> unchanged(LocalDate today, Look look) {
        Optional<LastRun> last = look.inputs().flatMap(now -> last().filter(run -> run.holds(now, today)));
        if (last.isPresent() && look.glance().isPresent()) {
            write(last.get().seen(look.glance().get()));
        }
        return last;
    }

    private Optional<LastRun> last() {
        return force ? Optional.empty() : file.read();
    }

    /** Keeps a run that is over, or forgets the one before. */
    void keep(
            Look look,
            Inspection inspection,
            List<LastRun.Block> blocks,
            List<Path> reports,
            Optional<String> failure) {
        LocalDate today = inspection.request().today();
        try {
            file.forget();
            if (look.inputs().isPresent()) {
                write(LastRun.of(
                        look.inputs().get(), look.glance(), today, inspection.lastDay(), blocks, reports, failure));
            }
        } catch (IOException e) {
            // a run that is not kept is a run more
        }
    }

    private void write(LastRun run) {
        try {
            file.write(run);
        } catch (IOException e) {
            // what is there still holds, or is gone
        }
    }
}
