package dev.custody.baseline;

import java.util.ArrayList;
import java.util.List;

/**
 * A baseline as its file holds it: a header, then an entry a line with its reason behind {@code #}, sorted, so that changes of
 * different findings meet in different lines. Lines end in a line feed on every system.
 *
 * <pre>
 * leaked-internals com.acme.Order.lines 1f0c… # the 1.x API promises it
 * </pre>
 */
public final class BaselineText {
    /** How entries and fingerprints are made; a file of another scheme is written anew. */
    static final int SCHEME = 1;

    static final String HEADER = "# custody-baseline ";
    static final String REASON = " # ";

    private static final String ADVICE =
            "# Findings that are known. Written by the goal baseline; to merge, keep the lines of both sides.";

    private BaselineText() {}

    /** The whole file. */
    public static String of(Baseline baseline) {
        List<String> lines = new ArrayList<>();
        lines.add(HEADER + SCHEME);
        lines.add(ADVICE);
        baseline.entries().forEach(entry -> lines.add(line(entry)));
        return String.join("\n", lines) + "\n";
    }

    private static String line(BaselineEntry entry) {
        String finding = entry.rule() + " " + OneLine.of(entry.where()) + " " + entry.fingerprint();
        return entry.reason().isEmpty() ? finding : finding + REASON + OneLine.of(entry.reason());
    }
}
