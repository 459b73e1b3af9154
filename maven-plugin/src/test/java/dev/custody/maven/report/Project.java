package dev.custody.maven.report;

import dev.custody.engine.Report;
import dev.custody.review.Architecture;
import dev.custody.rule.Rule;
import dev.custody.rule.RuleInfo;
import dev.custody.rule.Rules;
import dev.custody.settings.FailOn;
import dev.custody.text.Sources;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * All that reports are made of.
 *
 * @param name of the module
 */
record Project(String name, Report report, Architecture architecture, Sources sources, Path repository) {
    static final List<RuleInfo> RULES = Rules.ALL.stream().map(Rule::info).toList();

    /** Every format that there is. */
    List<ReportFormat> formats() {
        return List.of(
                new SarifReport("1.0", name, RULES, true, sources, repository),
                html(),
                new JsonReport("1.0", name, RULES, () -> architecture, sources, repository),
                new GitLabReport(sources, repository),
                new SonarReport(RULES, sources, repository),
                new JUnitReport(name, FailOn.ERROR),
                new MarkdownReport(name, RULES, sources, repository));
    }

    HtmlReport html() {
        return new HtmlReport("1.0", name, RULES, () -> architecture, sources, repository);
    }

    /** The text of one format, written to a file on its way. */
    String written(ReportFormat format) throws IOException {
        Path file = repository.resolve("target/custody").resolve(format.fileName());
        format.write(report, file);
        return Files.readString(file);
    }

    /** The format whose file has the name. */
    String written(String fileName) throws IOException {
        return written(formats().stream()
                .filter(format -> format.fileName().equals(fileName))
                .findFirst()
                .orElseThrow());
    }
}
