package dev.custody.maven.report;

import dev.custody.engine.Report;
import dev.custody.finding.Finding;
import dev.custody.finding.Waiver;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A finding as reports list it that leave nothing out.
 *
 * @param waiver of a waived one
 */
public record Listed(Finding finding, Status status, Optional<Waiver> waiver) {
    /** Whether it counts. */
    public enum Status {
        NEW("new"),
        KNOWN("known"),
        WAIVED("waived");

        private final String label;

        Status(String label) {
            this.label = label;
        }

        /** As files and pages say it. */
        public String label() {
            return label;
        }
    }

    /** All findings of a report: new ones first, then those that the baseline knows, then waived ones. */
    public static List<Listed> of(Report report) {
        List<Listed> all = new ArrayList<>();
        report.findings().forEach(finding -> all.add(new Listed(finding, Status.NEW, Optional.empty())));
        report.accepted().known().forEach(finding -> all.add(new Listed(finding, Status.KNOWN, Optional.empty())));
        report.accepted()
                .waived()
                .forEach(waived -> all.add(new Listed(waived.finding(), Status.WAIVED, Optional.of(waived.waiver()))));
        return all;
    }
}
