package dev.custody.maven.report;

import static dev.custody.rule.Element.RECORD;
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
import dev.custody.read.Diagnostic;
import dev.custody.review.Architecture;
import dev.custody.rule.Rule;
import dev.custody.rule.RuleInfo;
import dev.custody.rule.Rules;
import dev.custody.text.Sources;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class HtmlReportTest {
    private static final String HOSTILE_TEXT =
            "</pre><script>alert('x')</script> \" onload=\"a\" & \u202e\u2066 \u0001 \ud83d";
    private static final Place ORDER = new Place("com.acme.Order", "ship()", Optional.of("com/acme/Order.java"), 3);
    private static final List<RuleInfo> RULES =
            Rules.ALL.stream().map(Rule::info).toList();
    private static final Finding UNGUARDED = Finding.at(ORDER)
            .message("Order.ship() sets Order.state to SHIPPED without looking at the current state")
            .help("check the state first")
            .step(ORDER.atLine(1), "declares the state")
            .by("unguarded-transition");
    private static final Finding HOSTILE = Finding.at(
                    new Place("com.acme." + HOSTILE_TEXT, HOSTILE_TEXT, Optional.of(HOSTILE_TEXT), 1))
            .message("%s", HOSTILE_TEXT)
            .help("%s", HOSTILE_TEXT)
            .step(ORDER, "%s", HOSTILE_TEXT)
            .severity(Severity.WARNING)
            .by("shallow-record");

    @TempDir
    private Path repository;

    private Path sourceRoot;

    @BeforeEach
    void writeSource() throws IOException {
        sourceRoot = repository.resolve("orders/src/main/java");
        Files.createDirectories(sourceRoot.resolve("com/acme"));
        Files.writeString(
                sourceRoot.resolve("com/acme/Order.java"),
                "class Order {\n  void ship() {\n    state = SHIPPED; // <b> & \"\u202e\" " + "x".repeat(2_000)
                        + "\n  }\n}");
    }

    private static Machine machine(String type, String... states) {
        List<Edge> edges = new ArrayList<>();
        for (int i = 1; i < states.length; i++) {
            Place way = new Place(type, "ship()", Optional.of("com/acme/Order.java"), 3);
            edges.add(new Edge(states[i - 1], states[i], List.of(way), i % 2 == 0));
        }
        Place place = new Place(type, "state", Optional.empty(), 0);
        List<String> all = Stream.concat(Stream.of(states), Stream.of("LOST")).toList();
        return new Machine(type, "state", type + "State", place, all, List.of(states[0]), false, edges);
    }

    private static Report report(Finding... findings) {
        List<Diagnostic> diagnostics =
                List.of(new Diagnostic(Diagnostic.Severity.UNREAD_METHOD, "com.acme.B.parse()", HOSTILE_TEXT));
        List<RuleRun> rules =
                List.of(new RuleRun("unguarded-transition", 1), new RuleRun("shallow-record", findings.length));
        return new Report(List.of(findings), findings.length == 0 ? List.of() : diagnostics, 3, 3, rules);
    }

    private String written(Report report, Machine... machines) throws IOException {
        return written(report, new Architecture(List.of(machines), List.of(), List.of()));
    }

    private String written(Report report, Architecture architecture) throws IOException {
        HtmlReport format = new HtmlReport(
                "1.0", "orders", RULES, () -> architecture, new Sources(List.of(sourceRoot), repository), repository);
        Path file = repository.resolve("target/custody/custody.html");
        format.write(report, file);
        try (var files = Files.list(file.getParent())) {
            assertThat(files).as("nothing is left beside the report").containsExactly(file);
        }
        return Files.readString(file);
    }

    @Test
    void counts_known_findings_and_lists_waivers_with_their_reasons() throws IOException {
        Waiver waiver =
                new Waiver(Waiver.Kind.ANNOTATION, HOSTILE.place(), "Order", "", HOSTILE_TEXT, Optional.empty());
        Accepted accepted = new Accepted(List.of(new Waived(HOSTILE, waiver)), List.of(UNGUARDED), List.of(), Set.of());
        String html = written(new Report(List.of(), List.of(), 3, 3, List.of(), accepted));
        assertThat(html)
                .contains("<p class=\"note\">1 known finding in the baseline</p>")
                .contains("<p class=\"note\">1 finding waived by 1 waiver</p>")
                .contains("<li>Order, all rules, 1 finding: ")
                .doesNotContain(HOSTILE_TEXT);
    }

    @Test
    void lists_known_and_waived_findings_after_the_new_ones_with_the_reason() throws IOException {
        Waiver waiver = new Waiver(
                Waiver.Kind.ANNOTATION, ORDER, "Order", "", "promised", Optional.of(LocalDate.of(2030, 1, 31)));
        Finding leak =
                Finding.at(ORDER).message("Order.lines() hands out its list").by("leaked-internals");
        Accepted accepted = new Accepted(List.of(new Waived(leak, waiver)), List.of(HOSTILE), List.of(), Set.of());
        String html = written(new Report(List.of(UNGUARDED), List.of(), 3, 3, List.of(), accepted));
        assertThat(html)
                .contains("data-status=\"new\"", "data-status=\"known\"", "data-status=\"waived\"")
                .contains("<p class=\"note\">Waived: promised (until 2030-01-31)</p>")
                .contains("<option value=\"known\">known</option>");
    }

    @Test
    void offers_no_choice_of_status_where_all_findings_are_new() throws IOException {
        assertThat(everything()).doesNotContain("name=\"status\"");
    }

    private String everything() throws IOException {
        List<Machine> machines = List.of(
                machine("com.acme.Order", "CREATED", "PAID", "SHIPPED"),
                machine("com.acme." + HOSTILE_TEXT, HOSTILE_TEXT, "B" + HOSTILE_TEXT, "C"));
        return written(
                report(UNGUARDED, HOSTILE),
                new Architecture(
                        machines,
                        Shown.owners("com.acme." + HOSTILE_TEXT, HOSTILE_TEXT),
                        Shown.boundaries("com.acme." + HOSTILE_TEXT, HOSTILE_TEXT)));
    }

    /** The page as XML: without the two texts that need not be, and with the one attribute that stands without a value. */
    private static Document parsed(String html) throws Exception {
        String xml =
                html.replaceAll("(?s)<(style|script)>.*?</\\1>", "<$1></$1>").replace(" open>", " open=\"\">");
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(xml)));
    }

    private static List<Element> elements(Document page, String name) {
        NodeList nodes = page.getElementsByTagName(name);
        return IntStream.range(0, nodes.getLength())
                .mapToObj(i -> (Element) nodes.item(i))
                .toList();
    }

    @Test
    void names_of_the_code_are_never_markup() throws Exception {
        String html = everything();
        Document page = parsed(html);
        assertThat(elements(page, "script")).hasSize(1);
        assertThat(elements(page, "*")).allSatisfy(element -> {
            for (int i = 0; i < element.getAttributes().getLength(); i++) {
                assertThat(element.getAttributes().item(i).getNodeName())
                        .doesNotStartWith("on")
                        .isNotEqualTo("style");
            }
        });
        assertThat(html).contains("&lt;script&gt;alert").doesNotContain("<script>alert");
    }

    @Test
    void marks_that_turn_the_direction_of_text_are_spelt_out() throws IOException {
        assertThat(everything())
                .contains("\\u202e\\u2066")
                .doesNotContain("\u202e")
                .doesNotContain("\u2066");
    }

    @Test
    void the_policy_allows_the_two_texts_in_the_page_and_nothing_else() throws Exception {
        String html = everything();
        String policy = elements(parsed(html), "meta").stream()
                .filter(meta -> meta.getAttribute("http-equiv").equals("Content-Security-Policy"))
                .findFirst()
                .orElseThrow()
                .getAttribute("content");
        assertThat(policy)
                .startsWith("default-src 'none'; ")
                .contains("style-src '" + hash(html, "style") + "'")
                .contains("script-src '" + hash(html, "script") + "'")
                .doesNotContain("unsafe");
        assertThat(html).doesNotContain("http:").doesNotContain("https:").doesNotContain("src=");
    }

    private static String hash(String html, String element) throws Exception {
        Matcher text =
                Pattern.compile("(?s)<" + element + ">(.*?)</" + element + ">").matcher(html);
        assertThat(text.find()).isTrue();
        byte[] digest =
                MessageDigest.getInstance("SHA-256").digest(text.group(1).getBytes(StandardCharsets.UTF_8));
        return "sha256-" + Base64.getEncoder().encodeToString(digest);
    }

    @Test
    void links_lead_somewhere_and_headings_skip_no_level() throws Exception {
        Document page = parsed(everything());
        Set<String> ids = new HashSet<>();
        assertThat(elements(page, "*").stream().map(element -> element.getAttribute("id")))
                .filteredOn(id -> !id.isEmpty())
                .allMatch(ids::add);
        assertThat(elements(page, "a"))
                .extracting(link -> link.getAttribute("href"))
                .allMatch(href -> href.startsWith("#") && ids.contains(href.substring(1)));
        int level = 0;
        for (Element element : elements(page, "*")) {
            if (element.getTagName().matches("h[1-6]")) {
                int next = element.getTagName().charAt(1) - '0';
                assertThat(next).as(element.getTextContent()).isLessThanOrEqualTo(level + 1);
                level = next;
            }
        }
    }

    @Test
    void tables_pictures_and_fields_say_what_they_are() throws Exception {
        Document page = parsed(everything());
        assertThat(elements(page, "table"))
                .isNotEmpty()
                .allMatch(table -> table.getElementsByTagName("caption").getLength() == 1);
        assertThat(elements(page, "svg"))
                .allMatch(svg -> svg.hasAttribute("aria-label")
                        || svg.getAttribute("aria-hidden").equals("true"));
        assertThat(Stream.of("input", "select").flatMap(name -> elements(page, name).stream()))
                .isNotEmpty()
                .allMatch(field -> field.getParentNode().getNodeName().equals("label"));
    }

    @Test
    void a_finding_has_its_lines_of_source_its_steps_its_help_and_a_link_that_lasts() throws Exception {
        Element finding = elements(parsed(everything()), "details").stream()
                .filter(details -> details.getAttribute("id")
                        .equals("f-" + UNGUARDED.fingerprint().hash()))
                .findFirst()
                .orElseThrow();
        assertThat(finding.getTextContent())
                .contains("orders/src/main/java/com/acme/Order.java:3")
                .contains("2  void ship() {\n")
                .contains("check the state first")
                .contains("declares the state");
        assertThat(finding.getElementsByTagName("mark").item(0).getTextContent())
                .isEqualTo("state");
    }

    @Test
    void a_machine_is_a_picture_a_table_and_a_source_and_marks_what_findings_report() throws Exception {
        Element machine = elements(parsed(everything()), "article").get(0);
        assertThat(machine.getElementsByTagName("svg").getLength()).isEqualTo(1);
        assertThat(machine.getTextContent())
                .contains("starts in CREATED, ends in SHIPPED")
                .contains("Order.ship() (Order.java:3)")
                .contains("stateDiagram-v2")
                .contains("no edge leads to or from LOST");
        List<Element> rows = IntStream.range(1, 3)
                .mapToObj(i -> (Element) machine.getElementsByTagName("tr").item(i))
                .toList();
        assertThat(rows.get(0).getTextContent()).contains("sure, reported");
        assertThat(rows.get(1).getTextContent()).contains("may be, reported");
    }

    @Test
    void a_state_that_a_finding_reports_is_marked_in_the_picture() throws Exception {
        Finding unreachable = Finding.at(new Place("com.acme.OrderState", "PAID", Optional.empty(), 0))
                .message("Order.state never becomes PAID, so what handles it is dead code")
                .by("unreachable-state");
        Document page = parsed(written(report(unreachable), machine("com.acme.Order", "CREATED", "PAID")));
        Element machine = elements(page, "article").get(0);
        NodeList boxes = machine.getElementsByTagName("rect");
        assertThat(IntStream.range(0, boxes.getLength()).mapToObj(i -> ((Element) boxes.item(i)).getAttribute("class")))
                .containsOnlyOnce("state reported");
        assertThat(machine.getTextContent()).contains("Order.state never becomes PAID");
    }

    @Test
    void without_findings_there_are_still_machines_and_rules() throws Exception {
        String html = written(report(), machine("com.acme.Order", "CREATED", "PAID"));
        assertThat(parsed(html).getElementById("filters")).isNull();
        assertThat(html)
                .contains("No rule found anything to report.")
                .contains("All 3 classes were analysed in full.")
                .contains("id=\"rule-unguarded-transition\"")
                .contains("Order.state");
        parsed(written(report()));
    }

    @Test
    void equal_reports_give_equal_files_that_name_no_folder() throws IOException {
        String first = everything();
        assertThat(everything()).isEqualTo(first);
        assertThat(first).doesNotContain(repository.toString());
    }

    @Test
    void ten_thousand_findings_fit() throws Exception {
        Finding[] many = IntStream.range(0, 10_000)
                .mapToObj(i -> UNGUARDED.role("r" + i))
                .toArray(Finding[]::new);
        String html = written(report(many));
        assertThat(html.length()).isLessThan(40_000_000);
        assertThat(html).contains("f-" + many[9_999].fingerprint().hash()).doesNotContain(" open>");
    }

    @Test
    void rules_say_how_much_they_had_before_them() throws IOException {
        RuleRun run = new RuleRun("shallow-record", 0, Optional.of(new Judged(RECORD, 1_200)));
        assertThat(written(new Report(List.of(), List.of(), 3, 3, List.of(run))))
                .contains("recommended, judged 1,200 records, 0 findings");
        assertThat(written(report())).contains("recommended, 0 findings");
    }

    @Test
    void shared_state_stands_in_a_table_and_a_picture_with_the_finding_on_it() throws IOException {
        Finding finding = Finding.at(Shown.place("com.acme.Prices", "cents"))
                .message("Prices.cents changes")
                .by("mutable-static-field");
        String html = written(
                report(finding), new Architecture(List.of(), Shown.owners("com.acme.Prices", "cents"), List.of()));
        assertThat(html)
                .contains("1 of 2 owners have state that changes: 1 field, 1 unguarded")
                .contains("<tbody id=\"s-com.acme.Prices\" role=\"rowgroup\">")
                .contains("<rect class=\"state reported\"")
                .contains("href=\"#f-" + finding.fingerprint().hash())
                .contains("<summary>1 without state that changes</summary>");
    }

    @Test
    void boundaries_stand_in_a_table_a_type_to_be_picked_by_verdict() throws IOException {
        String html =
                written(report(), new Architecture(List.of(), List.of(), Shown.boundaries("com.acme.Order", "lines")));
        assertThat(html)
                .contains("mutable data passes 2 times, at 1 type: 1 leaked, 1 unknown")
                .contains("<option value=\"leaked\">leaked (1)</option>")
                .contains("<tr role=\"row\" data-verdict=\"leaked\">")
                .contains("id=\"b-com.acme.Order\"");
    }

    @Test
    void a_program_without_either_says_so() throws IOException {
        assertThat(written(report()))
                .contains("Nothing that a process has once was found")
                .contains("No public member takes or returns mutable data");
    }
}
