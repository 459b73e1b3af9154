package dev.custody.maven.report;

import dev.custody.engine.Report;
import dev.custody.maven.report.html.Review;
import dev.custody.review.Architecture;
import dev.custody.rule.RuleInfo;
import dev.custody.text.Sources;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.TemplateException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;

/**
 * A review for people: overview, state machines, findings and rules in one HTML file that loads nothing. Its templates are
 * compiled with the plugin and escape what they are given by where it stands.
 */
public final class HtmlReport implements ReportFormat {
    private static final String TEMPLATES = "dev.custody.maven.report.html.template";

    private final String version;
    private final String subject;
    private final List<RuleInfo> rules;
    private final Supplier<Architecture> architecture;
    private final Sources sources;
    private final SourcePaths paths;

    /**
     * @param version of Custody
     * @param subject what was analysed, such as the module or the jars
     * @param rules what rules say of themselves, in the catalogue's order; the report knows which of them ran
     * @param architecture asked for when the file is written, since to find it takes a while
     * @param repository root of the repository: paths start there
     */
    public HtmlReport(
            String version,
            String subject,
            List<RuleInfo> rules,
            Supplier<Architecture> architecture,
            Sources sources,
            Path repository) {
        this.version = version;
        this.subject = subject;
        this.rules = List.copyOf(rules);
        this.architecture = architecture;
        this.sources = sources;
        this.paths = new SourcePaths(sources, repository);
    }

    @Override
    public String fileName() {
        return "custody.html";
    }

    @Override
    public void write(Report report, Path file) throws IOException {
        Review review = Review.of(subject, version, report, architecture.get(), rules, sources, paths::likely);
        TemplateEngine templates =
                TemplateEngine.createPrecompiled(null, ContentType.Html, HtmlReport.class.getClassLoader(), TEMPLATES);
        ReportFile.write(file, out -> render(templates, review, out));
    }

    private static void render(TemplateEngine templates, Review review, Writer out) {
        try {
            templates.render("review.jte", review, new SafeOutput(out));
        } catch (TemplateException e) {
            throw e.getCause() instanceof UncheckedIOException failure ? failure : e;
        }
    }
}
