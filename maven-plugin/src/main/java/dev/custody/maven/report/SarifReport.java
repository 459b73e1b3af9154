package dev.custody.maven.report;

import dev.custody.engine.Report;
import dev.custody.finding.Finding;
import dev.custody.finding.Step;
import dev.custody.read.Diagnostic;
import dev.custody.rule.RuleInfo;
import dev.custody.text.MostSevere;
import dev.custody.text.Sources;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** A report as SARIF 2.1.0 with one run, for code hosts and viewers. */
public final class SarifReport implements ReportFormat {
    /** Name of the file in the output folder. */
    public static final String FILE = "custody.sarif";

    private static final String SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json";

    /** Code hosts refuse files with more. */
    private static final int MAX_RESULTS = 25_000;

    private final String version;
    private final String category;
    private final SarifRules rules;
    private final boolean suppressed;
    private final SarifLocations locations;
    private final SarifPaths paths;

    /**
     * @param version of Custody
     * @param category tells the reports of one repository apart, such as the module
     * @param rules those that ran
     * @param suppressed whether known and waived findings are in the file, too
     * @param sources where source files are
     * @param repository root of the repository: paths start there
     */
    public SarifReport(
            String version,
            String category,
            List<RuleInfo> rules,
            boolean suppressed,
            Sources sources,
            Path repository) {
        this.version = version;
        this.category = category;
        this.rules = new SarifRules(rules);
        this.suppressed = suppressed;
        this.locations = new SarifLocations(sources, repository);
        this.paths = new SarifPaths(locations);
    }

    @Override
    public String fileName() {
        return FILE;
    }

    @Override
    public void write(Report report, Path file) throws IOException {
        ReportFile.write(
                file,
                out -> new JsonWriter(out)
                        .object(log -> log.member("$schema", SCHEMA)
                                .member("version", "2.1.0")
                                .array("runs", runs -> runs.object(run -> write(report, run))))
                        .endOfFile());
    }

    private void write(Report report, JsonWriter run) {
        List<Finding> findings = MostSevere.of(report.findings(), MAX_RESULTS);
        List<SarifAccepted> allAccepted = accepted(report);
        List<SarifAccepted> accepted =
                allAccepted.stream().limit(MAX_RESULTS - findings.size()).toList();
        run.object(
                "tool",
                tool -> tool.object("driver", driver -> {
                    driver.member("name", "Custody").member("version", version);
                    rules.write(driver);
                }));
        run.object("automationDetails", details -> details.member("id", "custody/" + category + "/"));
        run.object(
                "originalUriBaseIds",
                bases -> bases.object(
                        SarifLocations.ROOT,
                        root -> root.object(
                                "description",
                                description -> description.member("text", "the root of the repository"))));
        run.array(
                "invocations",
                invocations -> invocations.object(invocation -> {
                    invocation.member(
                            "executionSuccessful",
                            report.unreadClasses().isEmpty()
                                    && report.failedRules().isEmpty());
                    invocation.array("toolExecutionNotifications", list -> {
                        report.diagnostics()
                                .forEach(diagnostic -> notification(list, level(diagnostic), diagnostic.toString()));
                        if (findings.size() < report.findings().size()) {
                            notification(
                                    list, "warning", leftOut(report.findings().size()));
                        }
                        if (accepted.size() < allAccepted.size()) {
                            notification(list, "note", acceptedLeftOut(accepted.size(), allAccepted.size()));
                        }
                    });
                }));
        boolean compared = report.accepted().isCompared();
        run.array("results", results -> {
            findings.forEach(finding -> results.object(result -> {
                write(finding, result);
                if (compared) {
                    result.member("baselineState", "new");
                }
            }));
            accepted.forEach(one -> results.object(result -> {
                write(one.finding(), result);
                one.write(result, compared);
            }));
        });
    }

    private List<SarifAccepted> accepted(Report report) {
        return suppressed ? SarifAccepted.of(report.accepted()) : List.of();
    }

    private static String leftOut(int all) {
        return "only the " + MAX_RESULTS + " most severe of " + all + " findings are in this file";
    }

    private static String acceptedLeftOut(int written, int all) {
        return "only " + written + " of " + all + " known and waived findings are in this file";
    }

    private static void notification(JsonWriter notifications, String level, String text) {
        notifications.object(notification ->
                notification.member("level", level).object("message", message -> message.member("text", text)));
    }

    private static String level(Diagnostic diagnostic) {
        return switch (diagnostic.severity()) {
            case UNREAD_CLASS, FAILED_RULE -> "error";
            case UNREAD_METHOD -> "warning";
            case SHADOWED_CLASS, NOTE -> "note";
        };
    }

    private void write(Finding finding, JsonWriter result) {
        result.member("ruleId", finding.rule());
        int rule = rules.indexOf(finding.rule());
        if (rule >= 0) {
            result.member("ruleIndex", rule);
        }
        String help = finding.help().isEmpty() ? "" : "\nhelp: " + finding.help();
        result.member("level", SarifRules.level(finding.severity()))
                .object("message", message -> message.member("text", finding.message() + help))
                .array("locations", list -> list.object(location -> locations.write(finding.place(), location)));
        List<Step> beside = finding.steps().stream()
                .filter(step -> step.way() == Step.Way.BESIDE)
                .toList();
        if (!beside.isEmpty()) {
            result.array("relatedLocations", list -> related(beside, list));
        }
        paths.write(finding, result);
        result.object(
                "partialFingerprints",
                fingerprints ->
                        fingerprints.member("custody/v1", finding.fingerprint().hash()));
    }

    private void related(List<Step> steps, JsonWriter list) {
        for (int i = 0; i < steps.size(); i++) {
            int id = i + 1;
            Step step = steps.get(i);
            list.object(location -> {
                location.member("id", id);
                locations.write(step.place(), location);
                location.object("message", message -> message.member("text", step.label()));
            });
        }
    }
}
