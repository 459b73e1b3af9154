package dev.custody.text;

import dev.custody.finding.Finding;
import dev.custody.finding.Severity;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/** Numbers with their nouns. */
public final class Counts {
    private Counts() {}

    /** {@code 1 class}, {@code 3,120 classes}: a noun in the plural takes {@code es} behind an s, else {@code s}. */
    public static String of(int number, String noun) {
        return String.format(
                Locale.ROOT, "%,d %s", number, number == 1 ? noun : noun + (noun.endsWith("s") ? "es" : "s"));
    }

    /** {@code 2 errors and 1 warning}, the most severe first; severities without findings are left out. */
    public static String bySeverity(Collection<Finding> findings) {
        return bySeverity(findings, "");
    }

    /** The same of a run that knew others before: {@code 2 new errors}, {@code no new findings}. */
    public static String newBySeverity(Collection<Finding> findings) {
        return bySeverity(findings, "new ");
    }

    private static String bySeverity(Collection<Finding> findings, String which) {
        List<String> parts = new ArrayList<>();
        for (Severity severity : List.of(Severity.ERROR, Severity.WARNING, Severity.INFO)) {
            long number = findings.stream()
                    .filter(finding -> finding.severity() == severity)
                    .count();
            if (number > 0) {
                parts.add(of((int) number, which + severity.label()));
            }
        }
        return switch (parts.size()) {
            case 0 -> "no " + which + "findings";
            case 1 -> parts.get(0);
            case 2 -> parts.get(0) + " and " + parts.get(1);
            default -> parts.get(0) + ", " + parts.get(1) + " and " + parts.get(2);
        };
    }
}
