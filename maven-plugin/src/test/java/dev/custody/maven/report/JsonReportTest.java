package dev.custody.maven.report;

import static com.networknt.schema.InputFormat.JSON;
import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.custody.engine.Accepted;
import dev.custody.engine.Engine;
import dev.custody.engine.Report;
import dev.custody.engine.Report.RuleRun;
import dev.custody.engine.Request;
import dev.custody.engine.Session;
import dev.custody.facts.Place;
import dev.custody.finding.Finding;
import dev.custody.finding.Tier;
import dev.custody.finding.Waived;
import dev.custody.finding.Waiver;
import dev.custody.machine.Edge;
import dev.custody.machine.Machine;
import dev.custody.read.Diagnostic;
import dev.custody.review.Architecture;
import dev.custody.rule.Rule;
import dev.custody.rule.RuleInfo;
import dev.custody.rule.Rules;
import dev.custody.text.Sources;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JsonReportTest {
    private static final String HOSTILE = "\"<script>\\ \u202e \u0001 \ud83d {\n}";
    private static final List<RuleInfo> RULES =
            Rules.ALL.stream().map(Rule::info).toList();

    private static final String PARCELS = """
            package com.acme;

            import java.util.ArrayList;
            import java.util.List;

            public class Parcel {
                private static int last;
                private final List<String> items = new ArrayList<>();
                private State state = State.PACKED;

                public enum State { PACKED, SENT }

                public void add(String item) { items.add(item); }

                public List<String> items() { return items; }

                public void addAll(List<String> more) { items.addAll(more); }

                public void send() { state = State.SENT; last++; }

                public State state() { return state; }
            }
            """;

    @TempDir
    private Path repository;

    private String written(Report report, Architecture architecture) throws IOException {
        Sources sources = new Sources(List.of(repository.resolve("src")), repository);
        Path file = repository.resolve("target/custody/custody.json");
        new JsonReport("1.0", "parcels", RULES, () -> architecture, sources, repository).write(report, file);
        return Files.readString(file);
    }

    private String parcels() throws IOException {
        Path source = repository.resolve("src/com/acme/Parcel.java");
        Files.createDirectories(source.getParent());
        Files.writeString(source, PARCELS);
        Path classes = Files.createDirectories(repository.resolve("classes"));
        int result = ToolProvider.getSystemJavaCompiler()
                .run(null, null, null, "-g", "-d", classes.toString(), source.toString());
        assertThat(result).as("compiles").isZero();
        Session session = Engine.open(Request.of(List.of(classes)));
        Report report = session.run(Rules.ALL, Tier.RECOMMENDED);
        Report few = new Report(
                report.findings(),
                report.diagnostics(),
                report.classFiles(),
                report.classesAnalysed(),
                report.rules().stream().filter(rule -> rule.findings() > 0).toList());
        return written(few, session.architecture());
    }

    @Test
    void a_small_project_is_written_as_always() throws IOException {
        String written = parcels();
        Path golden = Path.of("src/test/resources/dev/custody/maven/report/parcels.json");
        if (Boolean.getBoolean("custody.golden.write")) {
            Files.writeString(golden, written);
        }
        assertThat(written)
                .as("renew it with -Dcustody.golden.write=true when the change is meant")
                .isEqualTo(Files.readString(golden));
    }

    @Test
    void what_is_written_fits_the_published_schema() throws IOException {
        assertThat(schemaErrors(parcels())).isEmpty();
        assertThat(schemaErrors(written(hostileReport(), hostileArchitecture())))
                .isEmpty();
        assertThat(schemaErrors(written(
                        new Report(List.of(), List.of(), 0, 0, List.of()),
                        new Architecture(List.of(), List.of(), List.of()))))
                .isEmpty();
    }

    @Test
    void the_schema_refuses_what_does_not_fit() throws IOException {
        assertThat(schemaErrors(parcels().replace("\"verdict\": \"leaked\"", "\"verdict\": \"lost\"")))
                .isNotEmpty();
        assertThat(schemaErrors("{}")).isNotEmpty();
    }

    @Test
    void shared_state_and_boundaries_name_the_findings_on_them() throws IOException {
        String written = parcels();
        String leak = fingerprint(written, "leaked-internals");
        String state = fingerprint(written, "mutable-static-field");
        assertThat(written.substring(written.indexOf("\"sharedState\""))).contains(leak, state);
    }

    /** The first fingerprint before the rule. */
    private static String fingerprint(String written, String rule) {
        String before = written.substring(0, written.indexOf("\"rule\": \"" + rule));
        int start = before.lastIndexOf("\"fingerprint\": \"") + "\"fingerprint\": \"".length();
        return before.substring(start, start + 32);
    }

    @Test
    void no_folder_of_this_machine_is_in_it() throws IOException {
        assertThat(parcels()).doesNotContain(repository.toString());
    }

    private static Report hostileReport() {
        Finding finding = Finding.at(place(HOSTILE))
                .message("%s", HOSTILE)
                .help("%s", HOSTILE)
                .step(place(HOSTILE), "%s", HOSTILE)
                .by("leaked-internals");
        return new Report(
                List.of(finding),
                List.of(new Diagnostic(Diagnostic.Severity.UNREAD_CLASS, HOSTILE, HOSTILE)),
                2,
                1,
                List.of(new RuleRun("leaked-internals", 1), new RuleRun("of-another-pack", 0)),
                new Accepted(List.of(new Waived(finding, waiver())), List.of(finding), List.of(), Set.of()));
    }

    private static Waiver waiver() {
        return new Waiver(
                Waiver.Kind.SETTINGS,
                place(HOSTILE),
                HOSTILE,
                "leaked-internals",
                HOSTILE,
                Optional.of(LocalDate.of(2030, 1, 31)));
    }

    private static Architecture hostileArchitecture() {
        Machine machine = new Machine(
                HOSTILE,
                "",
                HOSTILE,
                place(""),
                List.of(HOSTILE),
                List.of(HOSTILE),
                true,
                List.of(new Edge(HOSTILE, Machine.NOTHING, List.of(place(HOSTILE)), true)));
        return new Architecture(List.of(machine), Shown.owners(HOSTILE, HOSTILE), Shown.boundaries(HOSTILE, HOSTILE));
    }

    private static Place place(String member) {
        return new Place(HOSTILE, member, Optional.empty(), 0);
    }

    private static List<Error> schemaErrors(String json) throws IOException {
        try (InputStream in = JsonReport.class.getResourceAsStream("custody-review-1.schema.json")) {
            String schema = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(schema, JSON)
                    .validate(json, JSON);
        }
    }
}
