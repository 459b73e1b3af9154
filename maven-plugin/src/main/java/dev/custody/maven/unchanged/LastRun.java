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
 * @param firstDay the day of the run
 * @param lastDay the last day on which it comes out the same; empty when no waiver of it ends
 * @param blocks what the console showed, in this order
 * @param reports the files that it wrote
 * @param failure what the build failed with, if it did
 */
public record LastRun(
        String inputs,
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
                return Files.isRegularFile(file) && hash.equals(Sha256.of(Files.readAllBytes(file)));
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
            LocalDate today,
            Optional<LocalDate> lastDay,
            List<Block> blocks,
            List<Path> reports,
            Optional<String> failure)
            throws IOException {
        List<Written> written = new ArrayList<>();
        for (Path file : reports) {
            written.add(new Written(file, Sha256.of(Files.readAllBytes(file))));
        }
        return new LastRun(inputs, today, lastDay, blocks, written, failure);
    }

    /** Whether a run today would come to the same, and the files that it would write are all there. */
    public boolean holds(String inputsNow, LocalDate today) {
        return inputs.equals(inputsNow)
                && !today.isBefore(firstDay)
                && lastDay.filter(today::isAfter).isEmpty()
                && reports.stream().allMatch(Written::isThere);
    }

    /** Shows again what the console showed. */
    public void repeat(Output output) {
        blocks.forEach(block -> output.block(block.severity(), block.text()));
    }
}
