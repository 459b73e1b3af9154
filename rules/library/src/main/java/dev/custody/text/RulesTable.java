package dev.custody.text;

import dev.custody.engine.Judged;
import dev.custody.engine.Report;
import dev.custody.engine.Times;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What each rule of a run judged and how long it took, for who asks. */
final class RulesTable {
    private static final String INDENT = "  ";
    private static final String SHARED = "(analyses that rules share)";
    private static final String READING = "(reading and linking)";

    private final List<Row> rows = new ArrayList<>();

    private record Row(String name, String judged, String time) {}

    private RulesTable() {}

    /** The table below a head, a line a rule in the catalogue's order; times are left out where nobody took them. */
    static String of(Report report, Optional<Times> times) {
        RulesTable table = new RulesTable();
        for (Report.RuleRun run : report.rules()) {
            table.add(
                    run.id(),
                    run.judged().map(Judged::text).orElse(""),
                    times.map(known -> known.rules().getOrDefault(run.id(), Duration.ZERO)));
        }
        if (times.isPresent()) {
            table.add(SHARED, "", times.map(Times::shared));
            table.add(READING, "", times.map(Times::reading));
        }
        return table.text(times.isPresent());
    }

    private void add(String name, String judged, Optional<Duration> time) {
        rows.add(new Row(name, judged, time.map(Seconds::exactly).orElse("")));
    }

    private String text(boolean timed) {
        int name = rows.stream().mapToInt(row -> row.name().length()).max().orElse(0);
        int judged = rows.stream().mapToInt(row -> row.judged().length()).max().orElse(0);
        int time = rows.stream().mapToInt(row -> row.time().length()).max().orElse(0);
        List<String> lines = new ArrayList<>();
        lines.add(timed ? "What each rule judged, and its own processor time:" : "What each rule judged:");
        for (Row row : rows) {
            lines.add((INDENT
                            + padded(row.name(), name)
                            + INDENT
                            + padded(row.judged(), judged)
                            + INDENT
                            + " ".repeat(time - row.time().length())
                            + row.time())
                    .stripTrailing());
        }
        return String.join("\n", lines);
    }

    private static String padded(String text, int width) {
        return text + " ".repeat(width - text.length());
    }
}
