package dev.custody.maven.unchanged;

import dev.custody.finding.Severity;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/**
 * A run as text, a value a line; an empty one stands for what is not there. It is plain so that reading it loads no library: a
 * run that has nothing to do is to be over at once.
 */
final class StoredRun {
    private StoredRun() {}

    static String text(LastRun run) {
        List<String> values = new ArrayList<>();
        values.add(run.inputs());
        values.add(run.glance().map(Glance::hash).orElse(""));
        values.add(run.glance().map(seen -> seen.baseline().toString()).orElse(""));
        values.add(day(run.firstDay()));
        values.add(run.lastDay().map(StoredRun::day).orElse(""));
        values.add(run.failure().orElse(""));
        for (LastRun.Written report : run.reports()) {
            values.add(report.hash());
            values.add(report.file().toString());
        }
        values.add("");
        for (LastRun.Block block : run.blocks()) {
            values.add(block.severity().name());
            values.add(block.text());
        }
        return String.join("\n", values.stream().map(StoredRun::escaped).toList());
    }

    private static String escaped(String value) {
        return value.replace("\\", "\\\\").replace("\n", "\\n").replace("\r", "\\r");
    }

    /** @throws RuntimeException when the text was not made by {@link #text} */
    static LastRun run(String text) {
        Iterator<String> values = List.of(text.split("\n", -1)).iterator();
        String inputs = next(values);
        Optional<Glance> glance = glance(next(values), next(values));
        LocalDate firstDay = day(next(values));
        Optional<LocalDate> lastDay =
                Optional.of(next(values)).filter(day -> !day.isEmpty()).map(StoredRun::day);
        Optional<String> failure = Optional.of(next(values)).filter(message -> !message.isEmpty());
        List<LastRun.Written> reports = new ArrayList<>();
        for (String hash = next(values); !hash.isEmpty(); hash = next(values)) {
            reports.add(new LastRun.Written(Path.of(next(values)), hash));
        }
        List<LastRun.Block> blocks = new ArrayList<>();
        while (values.hasNext()) {
            blocks.add(new LastRun.Block(Severity.valueOf(next(values)), next(values)));
        }
        return new LastRun(inputs, glance, firstDay, lastDay, blocks, reports, failure);
    }

    /** By its number: a JVM that has just started takes its time to parse a date. */
    private static String day(LocalDate day) {
        return Long.toString(day.toEpochDay());
    }

    private static LocalDate day(String number) {
        return LocalDate.ofEpochDay(Long.parseLong(number));
    }

    private static Optional<Glance> glance(String hash, String baseline) {
        return hash.isEmpty() ? Optional.empty() : Optional.of(new Glance(hash, Path.of(baseline)));
    }

    private static String next(Iterator<String> values) {
        return values.next().translateEscapes();
    }
}
