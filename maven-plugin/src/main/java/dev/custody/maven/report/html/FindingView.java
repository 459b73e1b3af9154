package dev.custody.maven.report.html;

import dev.custody.text.SourceExcerpt;
import java.util.List;

/**
 * One finding.
 *
 * @param id its fingerprint, so that links to it outlive the next change of the code
 * @param status {@code new}, {@code known} to the baseline or {@code waived}
 * @param why the reason of the waiver; empty where there is none
 * @param severity in lower case
 * @param where source file and line
 * @param member type and member, as a person says them
 * @param help empty when there is none
 */
public record FindingView(
        String id,
        String status,
        String why,
        String severity,
        String message,
        String where,
        String member,
        String packageName,
        SourceExcerpt excerpt,
        List<StepView> steps,
        String help) {
    public FindingView {
        steps = List.copyOf(steps);
    }

    /** Whether it counts. */
    public boolean isNew() {
        return status.equals("new");
    }

    /** One of its steps, with the line it speaks of. */
    public record StepView(String label, String where, SourceExcerpt excerpt) {}
}
