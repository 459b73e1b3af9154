package dev.custody.maven.report;

import dev.custody.engine.Report;
import dev.custody.facts.Place;
import dev.custody.finding.Finding;
import dev.custody.finding.Step;
import dev.custody.finding.Tier;
import dev.custody.rule.RuleInfo;
import dev.custody.text.Sources;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * A report as Sonar imports it from other tools ({@code sonar.externalIssuesReportPaths}), in the form with two arrays that it
 * reads from 10.3 on. Findings without a source file are left out, since Sonar refuses them.
 */
public final class SonarReport implements ReportFormat {
    private final List<RuleInfo> rules;
    private final SourcePaths paths;

    /**
     * @param rules those that ran
     * @param repository root of the repository: paths start there
     */
    public SonarReport(List<RuleInfo> rules, Sources sources, Path repository) {
        this.rules = List.copyOf(rules);
        this.paths = new SourcePaths(sources, repository);
    }

    @Override
    public String fileName() {
        return "custody-sonar.json";
    }

    @Override
    public void write(Report report, Path file) throws IOException {
        ReportFile.write(
                file,
                out -> new JsonWriter(out)
                        .object(root -> root.array(
                                        "rules", list -> rules.forEach(rule -> list.object(one -> write(rule, one))))
                                .array(
                                        "issues",
                                        list -> report.findings().stream()
                                                .filter(finding -> paths.existing(finding.place())
                                                        .isPresent())
                                                .forEach(finding -> list.object(issue -> write(finding, issue)))))
                        .endOfFile());
    }

    private static void write(RuleInfo rule, JsonWriter descriptor) {
        descriptor
                .member("id", rule.id())
                .member("name", rule.summary())
                .member("description", rule.rationale().strip())
                .member("engineId", "custody")
                .member("cleanCodeAttribute", attribute(rule))
                .array(
                        "impacts",
                        impacts -> impacts.object(impact -> impact.member("softwareQuality", quality(rule))
                                .member("severity", severity(rule.tier()))));
    }

    private static String attribute(RuleInfo rule) {
        return switch (rule.group()) {
            case SHARED_STATE, OWNERSHIP, DEPENDENCIES -> "MODULAR";
            case WAIVERS, OWN -> "CONVENTIONAL";
            case TRANSITIONS -> "LOGICAL";
            case CONTENTION -> "EFFICIENT";
            case SILENT_FAILURE -> "COMPLETE";
        };
    }

    private static String quality(RuleInfo rule) {
        return switch (rule.group()) {
            case DEPENDENCIES, WAIVERS, OWN -> "MAINTAINABILITY";
            case SHARED_STATE, OWNERSHIP, TRANSITIONS, CONTENTION, SILENT_FAILURE -> "RELIABILITY";
        };
    }

    private static String severity(Tier tier) {
        return switch (tier) {
            case CORE -> "HIGH";
            case RECOMMENDED -> "MEDIUM";
            case STRICT -> "LOW";
        };
    }

    private void write(Finding finding, JsonWriter issue) {
        String help = finding.help().isEmpty() ? "" : "; " + finding.help();
        issue.member("ruleId", finding.rule())
                .object("primaryLocation", location -> location(finding.place(), finding.message() + help, location));
        List<Step> steps = finding.steps().stream()
                .filter(step -> paths.existing(step.place()).isPresent())
                .toList();
        if (!steps.isEmpty()) {
            issue.array(
                    "secondaryLocations",
                    list -> steps.forEach(
                            step -> list.object(location -> location(step.place(), step.label(), location))));
        }
    }

    private void location(Place place, String message, JsonWriter location) {
        location.member("message", message).member("filePath", paths.likely(place));
        if (place.line() > 0) {
            location.object("textRange", range -> range.member("startLine", place.line()));
        }
    }
}
