package dev.custody.machine;

import dev.custody.engine.Engine;
import dev.custody.engine.Request;
import dev.custody.engine.RunningClassPath;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/**
 * Sources in which each line that takes an edge says so at its end, {@code // edge: NEW -> PAID, PAID -> SENT}, with {@code
 * ..>} for one that is not sure, and the declaration of a state where objects start, {@code // starts: NEW}.
 */
final class MarkedMachines {
    private static final String EDGE = "// edge:";
    private static final String STARTS = "// starts:";

    private MarkedMachines() {}

    /** What the marks of a source promise, {@code line: promise}. */
    static TreeSet<String> promisedBy(String source) {
        TreeSet<String> promises = new TreeSet<>();
        List<String> lines = source.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            for (String mark : List.of(EDGE, STARTS)) {
                int at = lines.get(i).indexOf(mark);
                String text = at < 0 ? "" : lines.get(i).substring(at + mark.length());
                for (String promise : text.split(",", -1)) {
                    if (!promise.isBlank()) {
                        String kind = mark.equals(EDGE) ? "" : "starts ";
                        promises.add("%4d: %s%s".formatted(i + 1, kind, promise.strip()));
                    }
                }
            }
        }
        return promises;
    }

    /** What is extracted of one source file, in the form of its marks; starts only where the source has some to compare. */
    static TreeSet<String> extracted(List<Machine> machines, String file, String source) {
        TreeSet<String> found = new TreeSet<>();
        List<String> lines = source.lines().toList();
        for (Machine machine : machines) {
            if (!machine.place().source().orElse("").endsWith(file)) {
                continue;
            }
            for (Edge edge : machine.edges()) {
                String arrow = edge.from() + (edge.opaque() ? " ..> " : " -> ") + edge.to();
                edge.ways().forEach(way -> found.add("%4d: %s".formatted(way.line(), arrow)));
            }
            int line = machine.place().line();
            boolean compared = line > 0 && lines.get(line - 1).contains(STARTS);
            if (compared) {
                machine.initial().forEach(state -> found.add("%4d: starts %s".formatted(line, state)));
            }
        }
        return found;
    }

    /** The machines of a folder of class files. */
    static List<Machine> in(Path classes) {
        try {
            return new ArrayList<>(Engine.open(Request.of(List.of(classes)).withClassPath(RunningClassPath.entries()))
                    .machines());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
