package dev.custody.maven.report;

import dev.custody.engine.Accepted;
import dev.custody.engine.Report;
import dev.custody.engine.Report.RuleRun;
import dev.custody.facts.Place;
import dev.custody.finding.Finding;
import dev.custody.finding.Severity;
import dev.custody.finding.Waived;
import dev.custody.finding.Waiver;
import dev.custody.machine.Edge;
import dev.custody.machine.Machine;
import dev.custody.read.Diagnostic;
import dev.custody.review.Architecture;
import dev.custody.text.Sources;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A project that has it in for whoever writes it down: class files may carry nearly any character in their names, and sources
 * may be anything.
 */
final class HostileProject {
    /** What every format takes for its own at one point or another. */
    static final String TEXT = "</pre><script>document.title='taken'</script><img src=x onerror=alert(1)> ]]> "
            + "\" onload=\"a\" ' & \\ \u202e\u2066 \u0001 \ud83d `*_[a](javascript:b)_*` <!-- {{c}} ${d} $unsafe{e}\n|x|";

    /** Makes a page wide, or a line of a log. */
    private static final String ENDLESS = "x".repeat(2_000);

    private static final String PACKAGE = "com.acme.";
    private static final String LONG_LINES = "LongLines";
    private static final String OLD_ENCODING = "OldEncoding";

    private HostileProject() {}

    static Project in(Path repository) throws IOException {
        Path root = Files.createDirectories(repository.resolve("orders/src/main/java"));
        Path folder = Files.createDirectories(root.resolve("com/acme"));
        Files.writeString(
                folder.resolve(LONG_LINES + ".java"),
                "class LongLines {\n  String text = \"" + ENDLESS + "\"; // </script> \u202e\n}\n");
        Files.write(
                folder.resolve(OLD_ENCODING + ".java"),
                "class OldEncoding {\n  String text = \"\u00e4\u00f6\u00fc\";\n}\n"
                        .getBytes(StandardCharsets.ISO_8859_1));
        return new Project(TEXT, report(), architecture(), new Sources(List.of(root), repository), repository);
    }

    private static Report report() {
        List<Finding> findings = List.of(
                finding(place(LONG_LINES), "shallow-record").severity(Severity.WARNING),
                finding(place(OLD_ENCODING), "unguarded-transition"),
                finding(place("Missing"), "leaked-internals"),
                finding(place(TEXT), "mutable-static-field"),
                finding(new Place(PACKAGE + ENDLESS, ENDLESS, Optional.empty(), 0), "captured-argument"));
        List<Diagnostic> diagnostics = List.of(
                new Diagnostic(Diagnostic.Severity.UNREAD_CLASS, TEXT, TEXT),
                new Diagnostic(Diagnostic.Severity.UNREAD_METHOD, ENDLESS, ENDLESS));
        List<RuleRun> rules =
                findings.stream().map(finding -> new RuleRun(finding.rule(), 1)).toList();
        Waiver waiver =
                new Waiver(Waiver.Kind.SETTINGS, place(TEXT), TEXT, "", TEXT, Optional.of(LocalDate.of(2030, 1, 31)));
        Accepted accepted = new Accepted(
                List.of(new Waived(findings.get(3).role("waived"), waiver)),
                List.of(findings.get(2).role("known")),
                List.of(),
                Set.of());
        return new Report(findings, diagnostics, 9, 8, rules, accepted);
    }

    private static Finding finding(Place place, String rule) {
        return Finding.at(place)
                .message("%s", TEXT)
                .help("%s", TEXT + ENDLESS)
                .step(place, "%s", TEXT)
                .step(place("Missing"), "%s", ENDLESS)
                .by(rule);
    }

    private static Place place(String type) {
        return new Place(PACKAGE + type, TEXT, Optional.of("com/acme/" + type + ".java"), 2);
    }

    private static Architecture architecture() {
        Place way = place(TEXT);
        Machine machine = new Machine(
                PACKAGE + TEXT,
                TEXT,
                PACKAGE + TEXT,
                way,
                List.of(TEXT, ENDLESS, "C"),
                List.of(TEXT),
                false,
                List.of(
                        new Edge(TEXT, ENDLESS, List.of(way), false),
                        new Edge(ENDLESS, "C", List.of(way), true),
                        new Edge(ENDLESS, Machine.NOTHING, List.of(way), true)));
        return new Architecture(
                List.of(machine), Shown.owners(PACKAGE + TEXT, TEXT), Shown.boundaries(PACKAGE + TEXT, ENDLESS));
    }
}
