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
import java.util.Set;
import java.util.stream.Collectors;

/**
 * All that reports are made of.
 *
 * @param name of the module
 */
record Project(String name, Report report, Architecture architecture, Sources sources, Path repository) {
    static final List<RuleInfo> RULES = Rules.ALL.stream().map(Rule::info).toList();

    /** Every format that there is, of the rules that ran. */
    List<ReportFormat> formats() {
        return List.of(
                new SarifReport("1.0", name, rules(), true, sources, repository),
                html(),
                new JsonReport("1.0", name, rules(), () -> architecture, sources, repository),
                new GitLabReport(sources, repository),
                new SonarReport(rules(), sources, repository),
                new JUnitReport(name, FailOn.ERROR),
                new MarkdownReport(name, rules(), () -> architecture, sources, repository));
    }

    private List<RuleInfo> rules() {
        Set<String> ran = report.rules().stream().map(Report.RuleRun::id).collect(Collectors.toSet());
        return RULES.stream().filter(rule -> ran.contains(rule.id())).toList();
    }

    HtmlReport html() {
        return new HtmlReport("1.0", name, rules(), () -> architecture, sources, repository);
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
