package dev.custody.maven.run;

import dev.custody.maven.report.GitLabReport;
import dev.custody.maven.report.HtmlReport;
import dev.custody.maven.report.JUnitReport;
import dev.custody.maven.report.JsonReport;
import dev.custody.maven.report.MarkdownReport;
import dev.custody.maven.report.ReportFormat;
import dev.custody.maven.report.SarifReport;
import dev.custody.maven.report.SonarReport;
import dev.custody.review.Architecture;
import dev.custody.rule.RuleInfo;
import dev.custody.settings.FailOn;
import dev.custody.text.Sources;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * The report formats by the words that settings have for them.
 *
 * @param version of Custody
 * @param category what the report is about, such as the module; the same in each build
 * @param subject the same as a person says it
 * @param rules those that ran
 * @param architecture what there is to review beside findings, asked for by formats that show it
 * @param repository root of the repository
 * @param suppressed whether SARIF holds known and waived findings as well
 * @param failOn from which severity on findings fail the build
 */
record Formats(
        String version,
        String category,
        String subject,
        List<RuleInfo> rules,
        Supplier<Architecture> architecture,
        Sources sources,
        Path repository,
        boolean suppressed,
        FailOn failOn) {
    private static final String[] WORDS = {"sarif", "html", "json", "gitlab", "sonar", "junit", "markdown"};

    Formats {
        rules = List.copyOf(rules);
    }

    /** @throws UsageException for a word that stands for none; the message names the nearest */
    List<ReportFormat> chosen(List<String> words) {
        List<ReportFormat> chosen = new ArrayList<>();
        for (String word : words.stream().distinct().toList()) {
            chosen.add(format(Choice.of("custody.formats", word, WORDS, known -> known)));
        }
        return chosen;
    }

    private ReportFormat format(String word) {
        return switch (word) {
            case "html" -> new HtmlReport(version, subject, rules, architecture, sources, repository);
            case "json" -> new JsonReport(version, subject, rules, architecture, sources, repository);
            case "gitlab" -> new GitLabReport(sources, repository);
            case "sonar" -> new SonarReport(rules, sources, repository);
            case "junit" -> new JUnitReport(category, failOn);
            case "markdown" -> new MarkdownReport(category, rules, architecture, sources, repository);
            default -> new SarifReport(version, category, rules, suppressed, sources, repository);
        };
    }
}
