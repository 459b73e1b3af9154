package dev.custody.maven.report;

import dev.custody.finding.Finding;
import dev.custody.finding.Step;
import java.util.List;

/** The way through a finding as a SARIF code flow (SARIF 2.1.0, 3.36), which viewers step through. */
final class SarifPaths {
    private final SarifLocations locations;

    SarifPaths(SarifLocations locations) {
        this.locations = locations;
    }

    /** Writes the member of a result that holds it; nothing when the steps form no way. */
    void write(Finding finding, JsonWriter result) {
        List<Step> path = finding.path();
        if (!path.isEmpty()) {
            result.array(
                    "codeFlows",
                    flows -> flows.object(flow -> flow.array(
                            "threadFlows",
                            threads ->
                                    threads.object(thread -> thread.array("locations", list -> write(path, list))))));
        }
    }

    private void write(List<Step> path, JsonWriter list) {
        for (Step step : path) {
            list.object(flowLocation -> flowLocation.object("location", location -> {
                locations.write(step.place(), location);
                location.object("message", message -> message.member("text", step.label()));
            }));
        }
    }
}
