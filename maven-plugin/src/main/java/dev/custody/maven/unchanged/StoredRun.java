package dev.custody.maven.unchanged;

import dev.custody.finding.Severity;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** A run in the types that JSON has; an empty text stands for what is not there. */
record StoredRun(
        String inputs, String firstDay, String lastDay, List<Block> blocks, List<Written> reports, String failure) {
    record Block(String severity, String text) {}

    record Written(String file, String hash) {}

    static StoredRun of(LastRun run) {
        return new StoredRun(
                run.inputs(),
                run.firstDay().toString(),
                run.lastDay().map(LocalDate::toString).orElse(""),
                run.blocks().stream()
                        .map(block -> new Block(block.severity().name(), block.text()))
                        .toList(),
                run.reports().stream()
                        .map(written -> new Written(written.file().toString(), written.hash()))
                        .toList(),
                run.failure().orElse(""));
    }

    /** @throws RuntimeException when it was not written by {@link #of} */
    LastRun run() {
        return new LastRun(
                inputs,
                LocalDate.parse(firstDay),
                Optional.of(lastDay).filter(day -> !day.isEmpty()).map(LocalDate::parse),
                blocks.stream()
                        .map(block -> new LastRun.Block(Severity.valueOf(block.severity()), block.text()))
                        .toList(),
                reports.stream()
                        .map(written -> new LastRun.Written(Path.of(written.file()), written.hash()))
                        .toList(),
                Optional.of(failure).filter(text -> !text.isEmpty()));
    }
}
