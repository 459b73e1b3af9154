package dev.custody.maven.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.custody.engine.Accepted;
import dev.custody.engine.Report;
import dev.custody.engine.Report.RuleRun;
import dev.custody.facts.Place;
import dev.custody.finding.Finding;
import dev.custody.finding.Waived;
import dev.custody.finding.Waiver;
import dev.custody.machine.Edge;
import dev.custody.machine.Machine;
import dev.custody.read.Diagnostic;
import dev.custody.review.Architecture;
import dev.custody.text.Sources;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JsonReportTest {
    private static final String HOSTILE = "\"<script>\\ \u202e \u0001 \ud83d {\n}";

    @TempDir
    private Path repository;

    private String written(Report report, Architecture architecture) throws IOException {
        Sources sources = new Sources(List.of(repository.resolve("src")), repository);
        Path file = repository.resolve("target/custody/custody.json");
        new JsonReport("1.0", "parcels", Project.RULES, () -> architecture, sources, repository).write(report, file);
        return Files.readString(file);
    }

    private String parcels() throws IOException {
        return SmallProject.in(repository).written("custody.json");
    }

    @Test
    void what_is_written_fits_the_published_schema() throws IOException {
        assertThat(Schemas.ofReview(parcels())).isEmpty();
        assertThat(Schemas.ofReview(written(hostileReport(), hostileArchitecture())))
                .isEmpty();
        assertThat(Schemas.ofReview(written(
                        new Report(List.of(), List.of(), 0, 0, List.of()),
                        new Architecture(List.of(), List.of(), List.of()))))
                .isEmpty();
    }

    @Test
    void the_schema_refuses_what_does_not_fit() throws IOException {
        assertThat(Schemas.ofReview(parcels().replace("\"verdict\": \"leaked\"", "\"verdict\": \"lost\"")))
                .isNotEmpty();
        assertThat(Schemas.ofReview("{}")).isNotEmpty();
    }

    @Test
    void shared_state_and_boundaries_name_the_findings_on_them() throws IOException {
        String written = parcels();
        String leak = fingerprint(written, "leaked-internals");
        String state = fingerprint(written, "mutable-static-field");
        assertThat(written.substring(written.indexOf("\"sharedState\""))).contains(leak, state);
    }

    @Test
    void rules_say_how_much_they_had_before_them() throws IOException {
        assertThat(parcels()).contains("\"element\": \"static-field\"").contains("\"element\": \"instance-field\"");
    }

    @Test
    void steps_say_where_they_stand_on_the_way() throws IOException {
        assertThat(parcels()).contains("\"way\": \"before\"", "\"way\": \"after\"", "\"way\": \"beside\"");
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
}
