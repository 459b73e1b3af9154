package dev.custody.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.custody.engine.Accepted;
import dev.custody.engine.Extent;
import dev.custody.engine.Judged;
import dev.custody.engine.Report;
import dev.custody.engine.Report.RuleRun;
import dev.custody.engine.Times;
import dev.custody.facts.Place;
import dev.custody.finding.Finding;
import dev.custody.finding.Severity;
import dev.custody.finding.Tier;
import dev.custody.finding.Waived;
import dev.custody.finding.Waiver;
import dev.custody.read.Diagnostic;
import dev.custody.rule.Element;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ReportTextTest {
    private static final Place PLACE = new Place("com.acme.Order", "lines()", Optional.of("com/acme/Order.java"), 42);

    private final List<String> blocks = new ArrayList<>();
    private final List<Severity> severities = new ArrayList<>();

    @Test
    void prints_findings_in_the_order_of_the_report_and_closes_with_a_summary() {
        Report report = report(List.of(finding(1, Tier.RECOMMENDED), finding(2, Tier.CORE)), List.of());

        print(report, 50);

        assertThat(String.join("\n\n", blocks)).isEqualTo("""
                        warning[some-rule]: finding 1
                          --> com/acme/Order.java:1

                        error[some-rule]: finding 2
                          --> com/acme/Order.java:2

                        Custody: 1 error and 1 warning in 120 classes, 2 rules ran
                          some-rule  2""");
        assertThat(severities).containsExactly(Severity.WARNING, Severity.ERROR, Severity.INFO);
    }

    @Test
    void says_what_it_looked_at_when_it_finds_nothing() {
        print(report(List.of(), List.of()), 50);

        assertThat(blocks).containsExactly("Custody: no findings in 120 classes, 2 rules ran");
    }

    @Test
    void says_whose_report_it_is_where_there_are_several() {
        new ReportText(Sources.none(), Style.PLAIN, 50)
                .about("billing-invoice")
                .print(report(List.of(), List.of()), (severity, block) -> blocks.add(block));

        assertThat(blocks).containsExactly("Custody, billing-invoice: no findings in 120 classes, 2 rules ran");
    }

    @Test
    void counts_what_is_left_out_and_does_not_show_it() {
        Report some = report(List.of(finding(1, Tier.CORE), finding(2, Tier.CORE)), List.of())
                .without(finding -> finding.place().line() == 1, "outside what changed");

        print(some, 50);

        assertThat(blocks.get(blocks.size() - 1)).isEqualTo("""
                        Custody: 1 error in 120 classes, 2 rules ran
                          some-rule  1
                          1 finding outside what changed""");
    }

    @Test
    void shows_the_most_severe_findings_and_counts_the_others_by_rule() {
        List<Finding> findings = IntStream.rangeClosed(1, 9)
                .mapToObj(line -> finding(line, line == 8 ? Tier.CORE : Tier.RECOMMENDED))
                .toList();

        print(report(findings, List.of()), 2);

        assertThat(blocks.get(0)).startsWith("warning[some-rule]: finding 1");
        assertThat(blocks.get(1)).startsWith("error[some-rule]: finding 8");
        assertThat(blocks.get(2)).isEqualTo("""
                7 more findings not shown here:
                  some-rule  7""");
        assertThat(blocks).hasSize(4);
    }

    @Test
    void lists_classes_that_were_not_analysed_and_counts_them_when_they_are_many() {
        List<Diagnostic> diagnostics = IntStream.rangeClosed(1, 7)
                .mapToObj(i -> new Diagnostic(
                        Diagnostic.Severity.UNREAD_CLASS, "target/classes/Broken" + i + ".class", "it ends early"))
                .toList();

        print(report(List.of(), diagnostics), 50);

        assertThat(String.join("\n\n", blocks)).isEqualTo("""
                        7 class files not analysed:
                          target/classes/Broken1.class: it ends early
                          target/classes/Broken2.class: it ends early
                          target/classes/Broken3.class: it ends early
                          target/classes/Broken4.class: it ends early
                          target/classes/Broken5.class: it ends early
                          and 2 more

                        Custody: no findings in 120 classes, 2 rules ran
                          7 of 127 class files not analysed, see above""");
    }

    @Test
    void tells_unread_methods_and_remarks_from_unread_classes() {
        print(
                report(
                        List.of(),
                        List.of(
                                new Diagnostic(Diagnostic.Severity.NOTE, "a.jar!/A.class", "is from a newer Java"),
                                new Diagnostic(
                                        Diagnostic.Severity.UNREAD_METHOD, "com.acme.B.parse()", "too many steps"))),
                50);

        assertThat(blocks).containsExactly("""
                        1 method only partly analysed:
                          com.acme.B.parse(): too many steps""", """
                        1 class file with a remark:
                          a.jar!/A.class: is from a newer Java""", "Custody: no findings in 120 classes, 2 rules ran");
        assertThat(severities).containsExactly(Severity.WARNING, Severity.INFO, Severity.INFO);
    }

    @Test
    void tells_rules_that_could_not_judge_before_the_summary_that_counts_them() {
        Diagnostic failed = new Diagnostic(Diagnostic.Severity.FAILED_RULE, "mutable-event", "fails with x");

        print(report(List.of(), List.of(failed)), 50);

        assertThat(blocks).containsExactly("""
                        1 rule could not judge:
                          mutable-event: fails with x""", """
                        Custody: no findings in 120 classes, 2 rules ran
                          1 rule could not judge, see above""");
        assertThat(severities).containsExactly(Severity.WARNING, Severity.INFO);
    }

    @Test
    void mentions_classes_behind_others_of_the_same_name_without_alarm() {
        Diagnostic shadowed = new Diagnostic(
                Diagnostic.Severity.SHADOWED_CLASS, "b.jar!/A.class", "its class is read from a.jar!/A.class");

        print(new Report(List.of(), List.of(shadowed), 121, 120, List.of()), 50);

        assertThat(blocks).containsExactly("""
                        1 class file behind another of the same class:
                          b.jar!/A.class: its class is read from a.jar!/A.class""", """
                        Custody: no findings in 120 classes, 0 rules ran
                          1 of 121 class files not analysed, see above""");
        assertThat(severities).containsExactly(Severity.INFO, Severity.INFO);
    }

    @Test
    void counts_what_is_known_and_lists_what_is_waived_with_reasons() {
        Waiver forever = new Waiver(
                Waiver.Kind.ANNOTATION, PLACE, "Order.lines()", "some-rule", "the API promises it", Optional.empty());
        Waiver dated = new Waiver(
                Waiver.Kind.SETTINGS, PLACE, "..old..", "", "legacy", Optional.of(LocalDate.of(2027, 6, 30)));
        Accepted accepted = new Accepted(
                List.of(
                        new Waived(finding(1, Tier.CORE), dated),
                        new Waived(finding(2, Tier.CORE), forever),
                        new Waived(finding(3, Tier.CORE), dated)),
                List.of(finding(4, Tier.CORE)),
                List.of(),
                Set.of());
        print(new Report(List.of(), List.of(), 120, 120, List.of(new RuleRun("some-rule", 0)), accepted), 50);

        assertThat(blocks).containsExactly("""
                        Waived:
                          Order.lines(), some-rule, 1 finding: the API promises it
                          ..old.., all rules, 2 findings: legacy (until 2027-06-30)""", """
                        Custody: no new findings in 120 classes, 1 rule ran
                          1 known finding in the baseline
                          3 findings waived by 2 waivers""");
    }

    @Test
    void groups_findings_by_file_without_the_packages_that_all_have_in_common() {
        List<Finding> findings = List.of(
                in("com/acme/orders/api/View.java", 1, Tier.RECOMMENDED),
                in("com/acme/orders/domain/Order.java", 2, Tier.CORE),
                in("com/acme/orders/domain/Order.java", 3, Tier.RECOMMENDED));

        print(report(findings, List.of()), 50);

        assertThat(blocks.subList(0, 5))
                .containsExactly("api/View.java: 1 warning", """
                        warning[some-rule]: finding 1
                          --> com/acme/orders/api/View.java:1""", "domain/Order.java: 1 error and 1 warning", """
                        error[some-rule]: finding 2
                          --> com/acme/orders/domain/Order.java:2""", """
                        warning[some-rule]: finding 3
                          --> com/acme/orders/domain/Order.java:3""");
        assertThat(severities.subList(0, 3)).containsExactly(Severity.WARNING, Severity.WARNING, Severity.ERROR);
    }

    @Test
    void needs_no_headings_where_each_file_has_one_finding() {
        print(report(List.of(in("a/A.java", 1, Tier.CORE), in("b/B.java", 1, Tier.CORE)), List.of()), 50);

        assertThat(blocks.get(0)).startsWith("error[some-rule]");
        assertThat(blocks.get(1)).startsWith("error[some-rule]");
    }

    @Test
    void says_once_a_rule_where_to_read_more() {
        new ReportText(Sources.none(), Style.PLAIN, 50)
                .explainedBy(rule -> "mvn com.acme:long-name-of-a-plugin:1.0.0-SNAPSHOT:explain -Dcustody.rule=" + rule)
                .print(
                        report(List.of(finding(1, Tier.CORE), finding(2, Tier.CORE)), List.of()),
                        (severity, block) -> blocks.add(block));

        assertThat(blocks.get(0))
                .as("in one piece, to be copied")
                .endsWith("\n  = more: mvn com.acme:long-name-of-a-plugin:1.0.0-SNAPSHOT:explain"
                        + " -Dcustody.rule=some-rule");
        assertThat(blocks.get(1)).doesNotContain("explain");
    }

    @Test
    void says_how_much_it_looked_at_and_how_long_that_took() {
        text().took(times(Duration.ofMillis(4))).print(counted(), (severity, block) -> blocks.add(block));

        assertThat(blocks).containsExactly("""
                        Custody: no findings in 10,576 classes, 2 rules ran
                          looked at 84,012 methods, 1 field, 2 state machines, in 4.4 s""");
    }

    @Test
    void names_the_longest_rule_where_it_took_a_while() {
        text().took(times(Duration.ofMillis(1_204))).print(counted(), (severity, block) -> blocks.add(block));

        assertThat(blocks.get(0)).endsWith("\n  longest: some-rule 1.2 s, and analyses that rules share 1.3 s");
    }

    @Test
    void tells_of_each_rule_what_it_judged_and_how_long_it_took_when_asked() {
        text().took(times(Duration.ofMillis(1_204)))
                .verbose(true)
                .print(counted(), (severity, block) -> blocks.add(block));

        assertThat(blocks.get(0)).isEqualTo("""
                        What each rule judged, and its own processor time:
                          some-rule                    4,312 static fields  1.20 s
                          other-rule                   1 singleton          0.03 s
                          (analyses that rules share)                       1.26 s
                          (reading and linking)                             2.10 s""");
        assertThat(blocks.get(1)).startsWith("Custody: no findings");
    }

    @Test
    void tells_what_was_judged_where_nobody_took_the_time() {
        text().verbose(true).print(counted(), (severity, block) -> blocks.add(block));

        assertThat(blocks.get(0)).isEqualTo("""
                        What each rule judged:
                          some-rule   4,312 static fields
                          other-rule  1 singleton""");
    }

    private static ReportText text() {
        return new ReportText(Sources.none(), Style.PLAIN, 50);
    }

    private static Report counted() {
        return new Report(
                List.of(),
                List.of(),
                10_576,
                10_576,
                List.of(
                        new RuleRun("some-rule", 0, Optional.of(new Judged(Element.STATIC_FIELD, 4_312))),
                        new RuleRun("other-rule", 0, Optional.of(new Judged(Element.SINGLETON, 1)))),
                Accepted.nothing(),
                new Extent(84_012, 1, 2));
    }

    private static Times times(Duration ofSomeRule) {
        return new Times(
                Duration.ofMillis(4_400),
                Duration.ofMillis(2_100),
                Duration.ofMillis(1_260),
                Map.of("some-rule", ofSomeRule, "other-rule", Duration.ofMillis(30)));
    }

    private static Finding in(String source, int line, Tier tier) {
        Place place = new Place("com.acme.Type", "lines()", Optional.of(source), line);
        return Finding.at(place).message("finding %s", line).tier(tier).by("some-rule");
    }

    private void print(Report report, int limit) {
        new ReportText(Sources.none(), Style.PLAIN, limit).print(report, (severity, block) -> {
            severities.add(severity);
            blocks.add(block);
        });
    }

    private static Report report(List<Finding> findings, List<Diagnostic> diagnostics) {
        int unread = (int) diagnostics.stream()
                .filter(diagnostic -> diagnostic.severity() == Diagnostic.Severity.UNREAD_CLASS)
                .count();
        List<RuleRun> runs = List.of(new RuleRun("some-rule", findings.size()), new RuleRun("other-rule", 0));
        return new Report(findings, diagnostics, 120 + unread, 120, runs);
    }

    private static Finding finding(int line, Tier tier) {
        Place place = new Place("com.acme.Order", "lines" + line, Optional.of("com/acme/Order.java"), line);
        return Finding.at(place).message("finding %s", line).tier(tier).by("some-rule");
    }
}
