package dev.custody.maven.unchanged;

import dev.custody.finding.Severity;
import dev.custody.text.Output;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a run said, wrote and decided.
 *
 * @param inputs the hash of what went into it
 * @param glance what that looked like from outside; empty when a run like this has to look with care
 * @param firstDay the day of the run
 * @param lastDay the last day on which it comes out the same; empty when no waiver of it ends
 * @param blocks what the console showed, in this order
 * @param reports the files that it wrote
 * @param failure what the build failed with, if it did
 */
public record LastRun(
        String inputs,
        Optional<Glance> glance,
        LocalDate firstDay,
        Optional<LocalDate> lastDay,
        List<Block> blocks,
        List<Written> reports,
        Optional<String> failure) {
    /** Console text that belongs together. */
    public record Block(Severity severity, String text) {}

    /**
     * A file as it was written.
     *
     * @param hash of its bytes
     */
    public record Written(Path file, String hash) {
        private boolean isThere() {
            try {
                return Files.isRegularFile(file) && hash.equals(Checksums.of(Files.readAllBytes(file)));
            } catch (IOException e) {
                return false;
            }
        }
    }

    public LastRun {
        blocks = List.copyOf(blocks);
        reports = List.copyOf(reports);
    }

    /**
     * A run that is just over.
     *
     * @throws IOException when a file that it wrote cannot be read
     */
    public static LastRun of(
            String inputs,
            Optional<Glance> glance,
            LocalDate today,
            Optional<LocalDate> lastDay,
            List<Block> blocks,
            List<Path> reports,
            Optional<String> failure)
            throws IOException {
        List<Written> written = new ArrayList<>();
        for (Path file : reports) {
            written.add(new Written(file, Checksums.of(Files.readAllBytes(file))));
        }
        return new LastRun(inputs, glance, today, lastDay, blocks, written, failure);
    }

    /** Whether a run today would come to the same, and the files that it would write are all there. */
    public boolean holds(String inputsNow, LocalDate today) {
        return inputs.equals(inputsNow) && holds(today);
    }

    /** Whether that is so as long as what went in is the same. */
    public boolean holds(LocalDate today) {
        return !today.isBefore(firstDay) && lastDay.filter(today::isAfter).isEmpty() && reportsAreThere();
    }

    private boolean reportsAreThere() {
        return reports.stream().allMatch(Written::isThere);
    }

    /** The same run, whose inputs look another way by now. */
    public LastRun seen(Glance now) {
        return new LastRun(inputs, Optional.of(now), firstDay, lastDay, blocks, reports, failure);
    }

    /** Shows again what the console showed. */
    public void repeat(Output output) {
        blocks.forEach(block -> output.block(block.severity(), block.text()));
    }
}
