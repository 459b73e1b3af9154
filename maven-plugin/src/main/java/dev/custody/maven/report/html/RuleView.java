package dev.custody.maven.report.html;

import dev.custody.engine.Judged;
import dev.custody.engine.Report;
import dev.custody.rule.RuleInfo;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The page of one rule.
 *
 * @param group title of its chapter
 * @param rationale in paragraphs
 * @param bad Java that it reports
 * @param good the same done right
 * @param findings how many it has in this review
 * @param judged how much it had before it, as a person says it; empty when nobody counted
 */
public record RuleView(
        String id,
        String group,
        String tier,
        String summary,
        List<String> rationale,
        String bad,
        String good,
        String fix,
        List<String> silentOn,
        List<String> cannotSee,
        int findings,
        String judged) {
    public RuleView {
        rationale = List.copyOf(rationale);
        silentOn = List.copyOf(silentOn);
        cannotSee = List.copyOf(cannotSee);
    }

    /** The rules of a run, in the catalogue's order. */
    static List<RuleView> of(List<RuleInfo> rules, Report report) {
        Map<String, Report.RuleRun> ran =
                report.rules().stream().collect(Collectors.toMap(Report.RuleRun::id, Function.identity()));
        return rules.stream()
                .flatMap(rule -> Optional.ofNullable(ran.get(rule.id())).map(run -> of(rule, run)).stream())
                .toList();
    }

    private static RuleView of(RuleInfo rule, Report.RuleRun run) {
        return new RuleView(
                rule.id(),
                rule.group().title(),
                rule.tier().label(),
                rule.summary(),
                Stream.of(rule.rationale().strip().split("\n\\s*\n")).toList(),
                rule.bad().strip(),
                rule.good().strip(),
                rule.fix(),
                List.of(rule.silentOn()),
                List.of(rule.cannotSee()),
                run.findings(),
                run.judged().map(Judged::text).orElse(""));
    }
}
