package dev.custody.maven.report;

import dev.custody.engine.Report;
import dev.custody.finding.Finding;
import dev.custody.finding.Waiver;

/** Findings in Custody's own JSON. */
final class JsonFindings {
    private final JsonPlaces places;

    JsonFindings(JsonPlaces places) {
        this.places = places;
    }

    /** New ones first, then those that a baseline knows, then those that are waived. */
    void write(Report report, JsonWriter list) {
        for (Listed listed : Listed.of(report)) {
            list.object(entry -> {
                write(listed.finding(), listed.status().label(), entry);
                listed.waiver().ifPresent(given -> entry.object("waiver", waiver -> write(given, waiver)));
            });
        }
    }

    private static void write(Waiver waiver, JsonWriter entry) {
        entry.member("kind", JsonReport.label(waiver.kind()))
                .member("scope", waiver.scope())
                .member("reason", waiver.reason());
        waiver.until().ifPresent(day -> entry.member("until", day.toString()));
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
                            one.member("label", step.label()).member("way", JsonReport.label(step.way()));
                            places.write("place", step.place(), one);
                        })));
        if (!finding.help().isEmpty()) {
            entry.member("help", finding.help());
        }
    }
}
