package dev.custody.maven.report;

import dev.custody.engine.Report;
import dev.custody.finding.Severity;
import dev.custody.read.Diagnostic;
import dev.custody.review.Architecture;
import dev.custody.review.FindingsOn;
import dev.custody.rule.RuleInfo;
import dev.custody.text.Sources;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * A review as JSON of Custody's own, with everything that the page for people shows: {@code custody-review-1.schema.json}
 * says what stands where. Whoever reads it ignores members that they do not know; a change that readers have to know of makes
 * a new version.
 */
public final class JsonReport implements ReportFormat {
    /** Name of the file in the output folder. */
    public static final String FILE = "custody.json";

    /** What the file says that it is. */
    public static final String FORMAT = "custody-review";

    /** Version of the format. */
    public static final int VERSION = 1;

    private final String tool;
    private final String subject;
    private final List<RuleInfo> rules;
    private final Supplier<Architecture> architecture;
    private final SourcePaths paths;

    /**
     * @param version of Custody
     * @param subject what was reviewed, such as the module or the jars
     * @param rules what rules say of themselves, in the catalogue's order; the report knows which of them ran
     * @param architecture asked for when the file is written, since to find it takes a while
     * @param repository root of the repository: paths start there
     */
    public JsonReport(
            String version,
            String subject,
            List<RuleInfo> rules,
            Supplier<Architecture> architecture,
            Sources sources,
            Path repository) {
        this.tool = version;
        this.subject = subject;
        this.rules = List.copyOf(rules);
        this.architecture = architecture;
        this.paths = new SourcePaths(sources, repository);
    }

    @Override
    public String fileName() {
        return FILE;
    }

    @Override
    public void write(Report report, Path file) throws IOException {
        Architecture shown = architecture.get();
        ReportFile.write(
                file,
                out -> new JsonWriter(out)
                        .object(review -> write(report, shown, review))
                        .endOfFile());
    }

    private void write(Report report, Architecture shown, JsonWriter review) {
        JsonPlaces places = new JsonPlaces(paths);
        review.member("format", FORMAT)
                .member("version", VERSION)
                .object("tool", by -> by.member("name", "Custody").member("version", tool))
                .member("subject", subject)
                .object("counts", counts -> counts(report, counts))
                .array("rules", list -> rules(report, list))
                .array("findings", list -> new JsonFindings(places).write(report, list));
        new JsonArchitecture(places, new FindingsOn(report.findings())).write(shown, review);
        review.array(
                "diagnostics",
                list -> report.diagnostics().forEach(one -> list.object(entry -> diagnostic(one, entry))));
    }

    private static void counts(Report report, JsonWriter counts) {
        counts.member("classFiles", report.classFiles())
                .member("classesAnalysed", report.classesAnalysed())
                .member("findings", report.findings().size());
        for (Severity severity : List.of(Severity.ERROR, Severity.WARNING, Severity.INFO)) {
            counts.member(
                    severity.label(),
                    Math.toIntExact(report.findings().stream()
                            .filter(finding -> finding.severity() == severity)
                            .count()));
        }
        counts.member("known", report.accepted().known().size())
                .member("waived", report.accepted().waived().size());
    }

    private void rules(Report report, JsonWriter list) {
        Map<String, RuleInfo> known = rules.stream().collect(Collectors.toMap(RuleInfo::id, Function.identity()));
        for (Report.RuleRun run : report.rules()) {
            list.object(rule -> {
                rule.member("id", run.id());
                RuleInfo info = known.get(run.id());
                if (info != null) {
                    rule.member("group", label(info.group()))
                            .member("tier", info.tier().label())
                            .member("summary", info.summary());
                }
                rule.member("findings", run.findings());
                run.judged()
                        .ifPresent(judged -> rule.object(
                                "judged",
                                elements -> elements.member(
                                                "element", judged.element().id())
                                        .member("count", judged.count())));
            });
        }
    }

    private static void diagnostic(Diagnostic diagnostic, JsonWriter entry) {
        entry.member("kind", label(diagnostic.severity()))
                .member("place", diagnostic.place())
                .member("reason", diagnostic.reason());
    }

    static String label(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
