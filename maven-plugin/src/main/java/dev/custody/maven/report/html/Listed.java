package dev.custody.maven.report.html;

import dev.custody.engine.Report;
import dev.custody.finding.Finding;
import dev.custody.finding.Waiver;
import java.util.ArrayList;
import java.util.List;

/**
 * A finding as the page lists it.
 *
 * @param status {@code new}, {@code known} or {@code waived}
 * @param why the waiver in words, empty for others
 */
record Listed(Finding finding, String status, String why) {
    private static final String NEW = "new";

    /** All findings of a report: new ones first, then known ones, then waived ones. */
    static List<Listed> of(Report report) {
        List<Listed> all = new ArrayList<>();
        report.findings().forEach(finding -> all.add(new Listed(finding, NEW, "")));
        report.accepted().known().forEach(finding -> all.add(new Listed(finding, "known", "")));
        report.accepted()
                .waived()
                .forEach(waived -> all.add(new Listed(waived.finding(), "waived", why(waived.waiver()))));
        return all;
    }

    private static String why(Waiver waiver) {
        return waiver.reason()
                + waiver.until().map(day -> " (until " + day + ")").orElse("");
    }

    boolean isNew() {
        return status.equals(NEW);
    }
}
