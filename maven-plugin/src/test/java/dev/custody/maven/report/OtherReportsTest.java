package dev.custody.maven.report;

import static dev.custody.rule.Element.INSTANCE_FIELD;
import static org.assertj.core.api.Assertions.assertThat;

import dev.custody.engine.Accepted;
import dev.custody.engine.Judged;
import dev.custody.engine.Report;
import dev.custody.engine.Report.RuleRun;
import dev.custody.facts.Place;
import dev.custody.finding.Finding;
import dev.custody.finding.Severity;
import dev.custody.finding.Waived;
import dev.custody.finding.Waiver;
import dev.custody.machine.Edge;
import dev.custody.machine.Machine;
import dev.custody.review.Architecture;
import dev.custody.rule.Rule;
import dev.custody.rule.RuleInfo;
import dev.custody.rule.Rules;
import dev.custody.settings.FailOn;
import dev.custody.text.Sources;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** The formats besides SARIF, over one report with names that have it in for them. */
class OtherReportsTest {
    private static final Place ORDER = new Place("com.acme.Order", "lines()", Optional.of("com/acme/Order.java"), 42);
    private static final Place LOST = new Place("com.acme.Lost$Part", "", Optional.empty(), 0);
    private static final List<RuleInfo> RULES =
            Rules.ALL.stream().map(Rule::info).toList();
    private static final Finding LEAK = Finding.at(ORDER)
            .message("Order.lines() hands out the list")
            .help("return List.copyOf(lines)")
            .step(ORDER.atLine(35), "changes it here")
            .by("leaked-internals");
    private static final Finding HOSTILE = Finding.at(LOST)
            .message("\"<script>alert('x')</script>\" & \u202e`*_[a](b)_*` \u0001 \ud83d")
            .severity(Severity.WARNING)
            .by("shallow-record");

    @TempDir
    private Path repository;

    private Sources sources;

    @BeforeEach
    void writeSource() throws IOException {
        Path root = repository.resolve("orders/src/main/java");
        Files.createDirectories(root.resolve("com/acme"));
        Files.writeString(root.resolve("com/acme/Order.java"), "");
        sources = new Sources(List.of(root), repository);
    }

    private MarkdownReport markdown(Machine... machines) {
        Architecture architecture = new Architecture(List.of(machines), List.of(), List.of());
        return new MarkdownReport("orders", RULES, () -> architecture, sources, repository);
    }

    private static Report report(Finding... findings) {
        return new Report(
                List.of(findings),
                List.of(),
                3,
                3,
                List.of(new RuleRun("leaked-internals", 1), new RuleRun("shallow-record", 1)));
    }

    private String written(ReportFormat format, Report report) throws IOException {
        Path file = repository.resolve("target/custody").resolve(format.fileName());
        format.write(report, file);
        try (var files = Files.list(file.getParent())) {
            assertThat(files).as("nothing is left beside the report").containsExactly(file);
        }
        return Files.readString(file);
    }

    @Test
    void gitlab_gets_a_path_from_the_root_a_line_and_a_fingerprint_of_each_finding() throws IOException {
        assertThat(written(new GitLabReport(sources, repository), report(LEAK)))
                .isEqualTo("""
                [
                  {
                    "description": "Order.lines() hands out the list",
                    "check_name": "leaked-internals",
                    "fingerprint": "%s",
                    "severity": "major",
                    "location": {
                      "path": "orders/src/main/java/com/acme/Order.java",
                      "lines": {
                        "begin": 42
                      }
                    }
                  }
                ]
                """.formatted(LEAK.fingerprint().hash()));
    }

    @Test
    void gitlab_gets_a_line_and_a_path_also_of_what_has_neither() throws IOException {
        JsonNode issue = new ObjectMapper()
                .readTree(written(new GitLabReport(sources, repository), report(HOSTILE)))
                .get(0);
        assertThat(issue.get("location").get("path").asString()).isEqualTo("com/acme/Lost.java");
        assertThat(issue.get("location").get("lines").get("begin").asInt()).isEqualTo(1);
        assertThat(issue.get("severity").asString()).isEqualTo("minor");
    }

    @Test
    void sonar_gets_rules_and_issues_and_none_without_a_source_file() throws IOException {
        JsonNode root = new ObjectMapper()
                .readTree(written(new SonarReport(RULES, sources, repository), report(LEAK, HOSTILE)));
        assertThat(root.get("rules")).hasSameSizeAs(RULES);
        assertThat(root.get("issues")).hasSize(1);
        JsonNode issue = root.get("issues").get(0);
        assertThat(issue.get("ruleId").asString()).isEqualTo("leaked-internals");
        JsonNode place = issue.get("primaryLocation");
        assertThat(place.get("message").asString())
                .isEqualTo("Order.lines() hands out the list; return List.copyOf(lines)");
        assertThat(place.get("filePath").asString()).isEqualTo("orders/src/main/java/com/acme/Order.java");
        assertThat(place.get("textRange").get("startLine").asInt()).isEqualTo(42);
        assertThat(issue.get("secondaryLocations")).hasSize(1);
    }

    @Test
    void gitlab_gets_what_its_page_describes_and_nothing_else() throws IOException {
        String json = written(new GitLabReport(sources, repository), report(LEAK));
        assertThat(Schemas.ofGitLab(json)).isEmpty();
        assertThat(Schemas.ofGitLab(json.replace("\"major\"", "\"error\""))).isNotEmpty();
        assertThat(Schemas.ofGitLab(json.replace("\"begin\": 42", "\"begin\": 42, \"end\": 43")))
                .isNotEmpty();
        assertThat(Schemas.ofGitLab(json.replace("\"path\": \"", "\"path\": \"./")))
                .isNotEmpty();
    }

    @Test
    void sonar_gets_what_its_page_describes_and_nothing_else() throws IOException {
        String json = written(new SonarReport(RULES, sources, repository), report(LEAK));
        assertThat(Schemas.ofSonar(json)).isEmpty();
        assertThat(Schemas.ofSonar(json.replace("\"cleanCodeAttribute\"", "\"type\"")))
                .isNotEmpty();
        assertThat(Schemas.ofSonar(json.replace("\"HIGH\"", "\"MAJOR\""))).isNotEmpty();
        assertThat(Schemas.ofSonar(json.replace("\"ruleId\"", "\"engineId\""))).isNotEmpty();
    }

    @Test
    void sonar_knows_the_rule_of_each_issue() throws IOException {
        JsonNode root = new ObjectMapper().readTree(written(new SonarReport(RULES, sources, repository), report(LEAK)));
        List<String> rules = root.get("rules")
                .valueStream()
                .map(rule -> rule.get("id").asString())
                .toList();
        assertThat(root.get("issues")
                        .valueStream()
                        .map(issue -> issue.get("ruleId").asString()))
                .isSubsetOf(rules)
                .isNotEmpty();
        assertThat(rules).doesNotHaveDuplicates();
    }

    @Test
    void junit_has_a_test_case_a_rule_that_fails_by_what_fails_the_build() throws Exception {
        String xml = written(new JUnitReport("orders", FailOn.ERROR), report(LEAK, HOSTILE));
        Element suite = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new java.io.ByteArrayInputStream(xml.getBytes(java.nio.charset.StandardCharsets.UTF_8)))
                .getDocumentElement();
        assertThat(suite.getAttribute("tests")).isEqualTo("2");
        assertThat(suite.getAttribute("failures")).isEqualTo("1");
        assertThat(xml)
                .contains("<testcase classname=\"custody\" name=\"shallow-record\"")
                .contains("(Order.java:42)");
        assertThat(written(new JUnitReport("orders", FailOn.WARNING), report(LEAK, HOSTILE)))
                .contains("failures=\"2\"")
                .contains("&lt;script&gt;");
    }

    @Test
    void markdown_folds_findings_by_rule_and_lets_no_name_be_markup() throws IOException {
        String text = written(markdown(), report(LEAK, HOSTILE));
        assertThat(text)
                .startsWith("## Custody: orders\n\n1 error and 1 warning in 3 classes, 2 rules ran.\n")
                .contains("<details><summary><b>leaked-internals</b>: ")
                .contains("- Order.lines() hands out the list  \n"
                        + "  `orders/src/main/java/com/acme/Order.java:42`: return List.copyOf(lines)\n")
                .contains("&lt;script&gt;")
                .contains("\\*\\_\\[a\\](b)\\_\\*")
                .doesNotContain("<script>");
    }

    /** Nothing new, one finding known and one waived. */
    private static Report accepted() {
        Waiver waiver = new Waiver(Waiver.Kind.SETTINGS, LEAK.place(), "..old..", "", "it_goes", Optional.empty());
        Accepted accepted = new Accepted(List.of(new Waived(HOSTILE, waiver)), List.of(LEAK), List.of(), Set.of());
        return new Report(List.of(), List.of(), 3, 3, List.of(new RuleRun("leaked-internals", 0)), accepted);
    }

    @Test
    void markdown_counts_known_findings_and_lists_waivers() throws IOException {
        assertThat(written(markdown(), accepted()))
                .contains("no new findings in 3 classes, 1 rule ran.\n1 known finding in the baseline.\n"
                        + "1 finding waived by 1 waiver.\n")
                .contains("- ..old.., all rules, 1 finding: it\\_goes\n");
    }

    @Test
    void gitlab_hears_of_no_known_and_no_waived_finding() throws IOException {
        assertThat(written(new GitLabReport(sources, repository), accepted())).isEqualTo("[]\n");
    }

    @Test
    void a_rule_passes_in_junit_when_all_it_finds_is_known_or_waived() throws IOException {
        assertThat(written(new JUnitReport("orders", FailOn.WARNING), accepted()))
                .contains("failures=\"0\"");
    }

    private static Machine machine(String name, String... states) {
        List<Edge> edges = IntStream.range(1, states.length)
                .mapToObj(i -> new Edge(states[i - 1], states[i], List.of(ORDER), false))
                .toList();
        String type = "com.acme." + name;
        return new Machine(type, "state", type + "State", LOST, List.of(states), List.of(states[0]), false, edges);
    }

    @Test
    void markdown_says_what_each_rule_judged() throws IOException {
        Judged judged = new Judged(INSTANCE_FIELD, 4_312);
        Report counted = new Report(
                List.of(LEAK), List.of(), 3, 3, List.of(new RuleRun("leaked-internals", 1, Optional.of(judged))));
        assertThat(written(markdown(), counted))
                .contains("<details><summary>What each rule judged</summary>")
                .contains("| leaked-internals | 4,312 instance fields | 1 |\n");
        assertThat(written(markdown(), report(LEAK))).doesNotContain("What each rule judged");
    }

    @Test
    void markdown_draws_the_state_machines_that_plain_names_make() throws IOException {
        String text = written(
                markdown(machine("Order", "NEW", "PAID"), machine("Odd", "A", "B```\n<b>"), machine("Still", "ON")),
                report(LEAK));
        assertThat(text).endsWith("""

                        <details><summary>1 state machine</summary>

                        **Order.state**

                        ```mermaid
                        stateDiagram-v2
                            %% Order.state
                            [*] --> NEW
                            NEW --> PAID : lines
                            PAID --> [*]
                        ```

                        2 more not drawn here.

                        </details>
                        """);
    }

    @Test
    void markdown_leaves_out_diagrams_that_a_comment_has_no_room_for() throws IOException {
        Machine[] many = IntStream.range(0, 2000)
                .mapToObj(i -> machine("Order" + i, "NEW", "PAID"))
                .toArray(Machine[]::new);
        assertThat(written(markdown(many), report(LEAK)))
                .hasSizeBetween(50_000, 60_000)
                .containsPattern("\\d{3,4} more not drawn here");
    }

    @Test
    void markdown_stays_short_enough_for_a_comment() throws IOException {
        Finding[] many = IntStream.range(0, 2000)
                .mapToObj(i -> LEAK.message("%s", i + " " + "long ".repeat(400)).role("r" + i))
                .toArray(Finding[]::new);
        String text = written(markdown(), report(many));
        assertThat(text.length()).isBetween(1000, 60_000);
        assertThat(text).containsPattern("1,\\d\\d\\d more findings not listed here");
    }

    @Test
    void a_report_may_be_read_by_whom_any_other_file_may_be_read() throws IOException {
        Path plain = Files.writeString(repository.resolve("plain.txt"), "");
        written(new GitLabReport(sources, repository), report(LEAK));
        Path file = repository.resolve("target/custody/custody-gitlab.json");
        assertThat(readers(file)).isEqualTo(readers(plain));
    }

    /** Empty where a file system knows of none. */
    private static Set<PosixFilePermission> readers(Path file) throws IOException {
        PosixFileAttributeView view = Files.getFileAttributeView(file, PosixFileAttributeView.class);
        return view == null ? Set.of() : view.readAttributes().permissions();
    }

    @Test
    void equal_reports_give_equal_files() throws IOException {
        for (ReportFormat format : List.of(
                new GitLabReport(sources, repository),
                new SonarReport(RULES, sources, repository),
                new JUnitReport("orders", FailOn.ERROR),
                markdown())) {
            String first = written(format, report(LEAK, HOSTILE));
            assertThat(written(format, report(LEAK, HOSTILE))).isEqualTo(first);
            Files.delete(repository.resolve("target/custody").resolve(format.fileName()));
        }
    }
}
