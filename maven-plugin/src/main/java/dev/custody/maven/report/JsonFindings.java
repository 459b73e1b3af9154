package dev.custody.maven.report;

import dev.custody.finding.Finding;
import java.util.Collection;

/** Findings in Custody's own JSON. */
final class JsonFindings {
    private final JsonPlaces places;

    JsonFindings(JsonPlaces places) {
        this.places = places;
    }

    /** @param status {@code new}, {@code known} or {@code waived} */
    void write(Collection<Finding> findings, String status, JsonWriter list) {
        findings.forEach(finding -> list.object(entry -> write(finding, status, entry)));
    }

    private void write(Finding finding, String status, JsonWriter entry) {
        entry.member("fingerprint", finding.fingerprint().hash())
                .member("rule", finding.rule())
                .member("severity", finding.severity().label())
                .member("tier", finding.tier().label())
                .member("status", status)
                .member("message", finding.message());
        places.write("place", finding.place(), entry);
        entry.array(
                "steps",
                list -> finding.steps()
                        .forEach(step -> list.object(one -> {
                            one.member("label", step.label());
                            places.write("place", step.place(), one);
                        })));
        if (!finding.help().isEmpty()) {
            entry.member("help", finding.help());
        }
    }
}
