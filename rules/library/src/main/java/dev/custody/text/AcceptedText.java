package dev.custody.text;

import dev.custody.baseline.BaselineEntry;
import dev.custody.engine.Report;
import dev.custody.finding.Waived;
import dev.custody.finding.Waiver;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a run does not hold against the code, in words: waivers with their reasons, known findings and entries to take out. */
public final class AcceptedText {
    private AcceptedText() {}

    /** How many findings there are, new ones where a baseline has known ones beside them. */
    public static String found(Report report) {
        return report.accepted().isCompared()
                ? Counts.newBySeverity(report.findings())
                : Counts.bySeverity(report.findings());
    }

    /** A line for known findings, one for waived ones and one for each kind left out; none where there are none. */
    public static List<String> counts(Report report) {
        List<String> lines = new ArrayList<>();
        int known = report.accepted().known().size();
        if (known > 0) {
            lines.add(Counts.of(known, "known finding") + " in the baseline");
        }
        int waived = report.accepted().waived().size();
        if (waived > 0) {
            lines.add(Counts.of(waived, "finding") + " waived by "
                    + Counts.of(report.waivers().size(), "waiver"));
        }
        report.accepted()
                .leftOut()
                .forEach(left -> lines.add(Counts.of(left.findings(), "finding") + " " + left.where()));
        return lines;
    }

    /** A line a waiver that covers something, sorted: how many findings of what, why, and until when. */
    public static List<String> waivers(Report report) {
        Map<Waiver, Integer> covered = new LinkedHashMap<>();
        report.waivers().forEach(waiver -> covered.put(waiver, 0));
        for (Waived waived : report.accepted().waived()) {
            covered.merge(waived.waiver(), 1, Integer::sum);
        }
        List<String> lines = new ArrayList<>();
        covered.forEach((waiver, findings) -> lines.add(line(waiver, findings)));
        return lines;
    }

    private static String line(Waiver waiver, int findings) {
        String rule = waiver.rule().isEmpty() ? "all rules" : waiver.rule();
        String until = waiver.until().map(day -> " (until " + day + ")").orElse("");
        return Printable.of(
                waiver.scope() + ", " + rule + ", " + Counts.of(findings, "finding") + ": " + waiver.reason() + until);
    }

    /** A line an entry of the baseline that nothing stands behind any more. */
    public static List<String> fixed(Report report) {
        return report.accepted().fixed().stream().map(AcceptedText::line).toList();
    }

    /** An entry of the baseline as a person reads it. */
    public static String line(BaselineEntry entry) {
        return Printable.of(entry.rule() + " " + entry.where());
    }
}
