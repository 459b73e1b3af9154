package dev.custody.maven.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.custody.engine.Accepted;
import dev.custody.engine.Report;
import dev.custody.engine.Report.RuleRun;
import dev.custody.facts.Place;
import dev.custody.finding.Finding;
import dev.custody.finding.Severity;
import dev.custody.finding.Step;
import dev.custody.finding.Tier;
import dev.custody.finding.Waived;
import dev.custody.finding.Waiver;
import dev.custody.read.Diagnostic;
import dev.custody.rule.Group;
import dev.custody.rule.RuleInfo;
import dev.custody.text.Sources;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

class SarifReportTest {
    private static final Place ORDER = new Place("com.acme.Order", "lines()", Optional.of("com/acme/Order.java"), 42);

    @TempDir
    private Path repository;

    private Path sourceRoot;

    @BeforeEach
    void writeSource() throws IOException {
        sourceRoot = repository.resolve("orders/src/main/java");
        Files.createDirectories(sourceRoot.resolve("com/acme"));
        Files.writeString(sourceRoot.resolve("com/acme/Order.java"), "");
    }

    @Test
    void is_valid_sarif_whatever_the_shape_of_findings() throws IOException {
        Finding plain = Finding.at(ORDER).message("m").by("leaked-internals");
        List<Finding> findings = List.of(
                plain,
                plain.help("return List.copyOf(lines)").role("a"),
                plain.step(ORDER, "here").step(new Place("com.acme.B", "", Optional.empty(), 0), "and there"),
                plain.message("\"quoted\" \\ back\tslash\nline \u0001 \u2028 \ud83d\ude00 %s", "\ud83d alone"),
                Finding.at(new Place("com.acme.Ünit$Ω", "<init>(String[])", Optional.of("com/acme/a b:%.java"), 1))
                        .message("m")
                        .severity(Severity.INFO)
                        .by("unknown-rule"),
                Finding.at(new Place("Default", "", Optional.empty(), 0))
                        .message("")
                        .tier(Tier.STRICT)
                        .by("state-setter"));
        List<Diagnostic> diagnostics = List.of(
                new Diagnostic(Diagnostic.Severity.UNREAD_CLASS, "A.class", "it ends early"),
                new Diagnostic(Diagnostic.Severity.UNREAD_METHOD, "com.acme.B.parse()", "too many steps"),
                new Diagnostic(Diagnostic.Severity.NOTE, "C.class", "is from a newer Java"));

        assertThat(Schemas.ofSarif(write(report(findings, diagnostics)))).isEmpty();
        assertThat(Schemas.ofSarif(write(report(List.of(), List.of())))).isEmpty();
        assertThat(Schemas.ofSarif(write(report(findings, List.of())).replace("\"startLine\": 42", "\"startLine\": 0")))
                .as("errors once a line is impossible")
                .isNotEmpty();
    }

    @Test
    void gives_rule_level_message_with_help_and_fingerprint() throws IOException {
        Finding finding = Finding.at(ORDER)
                .message("Order.lines() hands out the list")
                .help("return List.copyOf(lines)")
                .tier(Tier.RECOMMENDED)
                .by("leaked-internals");

        JsonNode result = run(finding).at("/results/0");

        assertThat(text(result, "/ruleId")).isEqualTo("leaked-internals");
        assertThat(result.at("/ruleIndex").asInt()).isEqualTo(1);
        assertThat(text(result, "/level")).isEqualTo("warning");
        assertThat(text(result, "/message/text"))
                .isEqualTo("Order.lines() hands out the list\nhelp: return List.copyOf(lines)");
        assertThat(text(result, "/partialFingerprints/custody~1v1"))
                .isEqualTo(finding.fingerprint().hash());
    }

    @Test
    void names_the_source_file_from_the_root_of_the_repository() throws IOException {
        JsonNode physical = run(Finding.at(ORDER).by("r")).at("/results/0/locations/0/physicalLocation");

        assertThat(text(physical, "/artifactLocation/uri")).isEqualTo("orders/src/main/java/com/acme/Order.java");
        assertThat(text(physical, "/artifactLocation/uriBaseId")).isEqualTo("%SRCROOT%");
        assertThat(physical.at("/region/startLine").asInt()).isEqualTo(42);
    }

    @Test
    void names_the_path_below_the_source_root_when_the_source_is_not_there() throws IOException {
        Place place = new Place("com.acme.Cart", "", Optional.of("com/acme/Cart.java"), 0);

        JsonNode physical = run(Finding.at(place).by("r")).at("/results/0/locations/0/physicalLocation");

        assertThat(physical.toString()).isEqualTo("{\"artifactLocation\":{\"uri\":\"com/acme/Cart.java\"}}");
    }

    @Test
    void names_the_likely_source_when_the_class_file_names_none() throws IOException {
        Place place = new Place("com.acme.Cart$Item", "", Optional.empty(), 0);

        assertThat(text(run(Finding.at(place).by("r")), "/results/0/locations/0/physicalLocation/artifactLocation/uri"))
                .isEqualTo("com/acme/Cart.java");
    }

    @Test
    void encodes_what_a_uri_cannot_hold() {
        assertThat(Uris.ofPath("a b/C#:Ü$1.java")).isEqualTo("a%20b/C%23%3A%C3%9C$1.java");
    }

    @Test
    void names_members_and_types_as_logical_locations() throws IOException {
        assertThat(logical(ORDER))
                .isEqualTo("{'name':'lines()','fullyQualifiedName':'com.acme.Order.lines()','kind':'function'}");
        assertThat(logical(new Place("com.acme.Order", "lines", Optional.empty(), 1)))
                .isEqualTo("{'name':'lines','fullyQualifiedName':'com.acme.Order.lines','kind':'member'}");
        assertThat(logical(new Place("com.acme.Order$Line", "", Optional.empty(), 1)))
                .isEqualTo("{'name':'Line','fullyQualifiedName':'com.acme.Order$Line','kind':'type'}");
    }

    @Test
    void relates_the_steps_in_their_order() throws IOException {
        Finding finding = Finding.at(ORDER)
                .step(ORDER.atLine(35), "Order.add() changes it")
                .step(ORDER.atLine(50), "so does Order.clear()")
                .by("r");

        JsonNode related = run(finding).at("/results/0/relatedLocations");

        assertThat(text(related, "/0/message/text")).isEqualTo("Order.add() changes it");
        assertThat(related.at("/0/physicalLocation/region/startLine").asInt()).isEqualTo(35);
        assertThat(related.at("/1/id").asInt()).isEqualTo(2);
    }

    @Test
    void the_way_through_a_finding_is_a_code_flow() throws IOException {
        Finding finding = Finding.at(ORDER)
                .message("Order.lines() uses it")
                .step(ORDER.atLine(60), "declared here")
                .step(Step.Way.AFTER, ORDER.atLine(70), "and then here")
                .step(Step.Way.BEFORE, ORDER.atLine(40), "handed over here")
                .by("r");

        assertThat(Schemas.ofSarif(write(report(List.of(finding), List.of())))).isEmpty();
        JsonNode way = run(finding).at("/results/0/codeFlows/0/threadFlows/0/locations");
        assertThat(way.size()).isEqualTo(3);
        assertThat(text(way, "/0/location/message/text")).isEqualTo("handed over here");
        assertThat(text(way, "/1/location/message/text")).isEqualTo("Order.lines() uses it");
        assertThat(way.at("/1/location/physicalLocation/region/startLine").asInt())
                .isEqualTo(42);
        assertThat(text(way, "/2/location/message/text")).isEqualTo("and then here");
        JsonNode related = run(finding).at("/results/0/relatedLocations");
        assertThat(related.size()).as("places beside the way").isEqualTo(1);
        assertThat(text(related, "/0/message/text")).isEqualTo("declared here");
        assertThat(run(Finding.at(ORDER).step(ORDER, "declared here").by("r"))
                        .at("/results/0/codeFlows")
                        .isMissingNode())
                .isTrue();
    }

    @Test
    void describes_the_rules_that_ran() throws IOException {
        JsonNode rule = run(Finding.at(ORDER).by("r")).at("/tool/driver/rules/1");

        assertThat(text(rule, "/id")).isEqualTo("leaked-internals");
        assertThat(text(rule, "/shortDescription/text")).isEqualTo("hands out mutable data that the object owns");
        assertThat(text(rule, "/fullDescription/text")).isEqualTo("Callers change what the object relies on.");
        assertThat(text(rule, "/help/text")).isEqualTo("return a copy");
        assertThat(text(rule, "/help/markdown")).contains("```java\nreturn lines;\n```");
        assertThat(text(rule, "/defaultConfiguration/level")).isEqualTo("error");
        assertThat(text(rule, "/properties/tags/0")).isEqualTo("ownership");
    }

    @Test
    void tells_what_was_not_analysed() throws IOException {
        Diagnostic unread = new Diagnostic(Diagnostic.Severity.UNREAD_CLASS, "A.class", "it ends early");

        JsonNode invocation = read(write(report(List.of(), List.of(unread)))).at("/runs/0/invocations/0");

        assertThat(invocation.at("/executionSuccessful").asBoolean()).isFalse();
        assertThat(text(invocation, "/toolExecutionNotifications/0/level")).isEqualTo("error");
        assertThat(text(invocation, "/toolExecutionNotifications/0/message/text"))
                .isEqualTo("A.class: it ends early");
    }

    @Test
    void keeps_below_the_limit_of_code_hosts_and_says_so() throws IOException {
        List<Finding> findings = IntStream.rangeClosed(1, 30_000)
                .mapToObj(line -> Finding.at(ORDER.atLine(line)).role("" + line).by("r"))
                .toList();

        JsonNode run = read(write(report(findings, List.of()))).at("/runs/0");

        assertThat(run.at("/results").size()).isEqualTo(25_000);
        assertThat(text(run, "/invocations/0/toolExecutionNotifications/0/message/text"))
                .isEqualTo("only the 25000 most severe of 30000 findings are in this file");
    }

    @Test
    void says_when_known_findings_are_too_many() throws IOException {
        List<Finding> known = IntStream.rangeClosed(1, 25_001)
                .mapToObj(line -> Finding.at(ORDER.atLine(line)).role("" + line).by("r"))
                .toList();
        Accepted accepted = new Accepted(List.of(), known, List.of(), Set.of());

        JsonNode run = read(write(new Report(List.of(), List.of(), 1, 1, List.of(), accepted)))
                .at("/runs/0");

        assertThat(run.at("/results").size()).isEqualTo(25_000);
        assertThat(text(run, "/invocations/0/toolExecutionNotifications/0/message/text"))
                .isEqualTo("only 25000 of 25001 known and waived findings are in this file");
    }

    @Test
    void keeps_known_and_waived_findings_as_suppressed_ones() throws IOException {
        Finding fresh = Finding.at(ORDER).role("new").by("leaked-internals");
        Finding known = Finding.at(ORDER).role("known").by("leaked-internals");
        Finding allowed = Finding.at(ORDER).role("allowed").by("leaked-internals");
        Waiver waiver = new Waiver(
                Waiver.Kind.ANNOTATION,
                ORDER,
                "Order.lines()",
                "leaked-internals",
                "the API promises it",
                Optional.of(LocalDate.of(2027, 6, 30)));
        Accepted accepted = new Accepted(List.of(new Waived(allowed, waiver)), List.of(known), List.of(), Set.of());
        String sarif = write(new Report(List.of(fresh), List.of(), 1, 1, List.of(), accepted));

        assertThat(Schemas.ofSarif(sarif)).isEmpty();
        assertThat(read(write(new Report(List.of(fresh), List.of(), 1, 1, List.of(), accepted), false))
                        .at("/runs/0/results")
                        .size())
                .as("results where the code host takes suppressed ones for open")
                .isEqualTo(1);
        JsonNode results = read(sarif).at("/runs/0/results");
        assertThat(results.size()).isEqualTo(3);
        assertThat(text(results, "/0/baselineState")).isEqualTo("new");
        assertThat(results.at("/0/suppressions").isMissingNode()).isTrue();
        assertThat(text(results, "/1/baselineState")).isEqualTo("unchanged");
        assertThat(text(results, "/1/suppressions/0/kind")).isEqualTo("external");
        assertThat(text(results, "/1/suppressions/0/justification")).isEqualTo("in the baseline");
        assertThat(text(results, "/2/suppressions/0/kind")).isEqualTo("inSource");
        assertThat(text(results, "/2/suppressions/0/justification"))
                .isEqualTo("the API promises it (until 2027-06-30)");
    }

    private JsonNode run(Finding finding) throws IOException {
        return read(write(report(List.of(finding), List.of()))).at("/runs/0");
    }

    private String logical(Place place) throws IOException {
        return run(Finding.at(place).by("r"))
                .at("/results/0/locations/0/logicalLocations/0")
                .toString()
                .replace('"', '\'');
    }

    private String write(Report report) throws IOException {
        return write(report, true);
    }

    private String write(Report report, boolean suppressed) throws IOException {
        Path file = repository.resolve("target/custody/custody.sarif");
        List<RuleInfo> rules = List.of(info(StateSetter.class), info(LeakedInternals.class));
        Sources sources = new Sources(List.of(sourceRoot), repository);
        new SarifReport("1.0", "orders", rules, suppressed, sources, repository).write(report, file);
        return Files.readString(file);
    }

    private static Report report(List<Finding> findings, List<Diagnostic> diagnostics) {
        return new Report(findings, diagnostics, 10, 10, List.of(new RuleRun("leaked-internals", findings.size())));
    }

    private static JsonNode read(String json) {
        return new ObjectMapper().readTree(json);
    }

    private static String text(JsonNode node, String pointer) {
        return node.at(pointer).asString();
    }

    private static RuleInfo info(Class<?> type) {
        return type.getAnnotation(RuleInfo.class);
    }

    @RuleInfo(
            id = "state-setter",
            group = Group.TRANSITIONS,
            tier = Tier.STRICT,
            summary = "lets anybody set the state",
            rationale = "Nobody owns the transition.",
            bad = "order.setState(PAID);",
            good = "order.pay();",
            fix = "name the transition",
            silentOn = {},
            cannotSee = {})
    private static final class StateSetter {}

    @RuleInfo(
            id = "leaked-internals",
            group = Group.OWNERSHIP,
            tier = Tier.CORE,
            summary = "hands out mutable data that the object owns",
            rationale = """
                    Callers change what
                    the object relies on.""",
            bad = "return lines;",
            good = "return List.copyOf(lines);",
            fix = "return a copy",
            silentOn = {"copies"},
            cannotSee = {"reflection"})
    private static final class LeakedInternals {}
}
