package dev.custody.engine;

import dev.custody.finding.Finding;
import dev.custody.finding.Tier;
import dev.custody.finding.Waived;
import dev.custody.program.Program;
import dev.custody.rule.Element;
import dev.custody.rule.Rule;
import dev.custody.rule.RuleSet;
import dev.custody.rule.WaiverText;
import dev.custody.settings.RuleLevel;
import dev.custody.work.SharedWork;
import dev.custody.work.Workers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** One run of rules over a program: what they find, less what is waived. */
final class RunOfRules {
    private final Program program;
    private final Tier tier;
    private final Waivers waivers;
    private final TreeSet<Finding> listed = new TreeSet<>();
    private final List<Waived> waived = new ArrayList<>();
    private final Set<String> unlisted = new HashSet<>();
    private final List<Report.RuleRun> runs = new ArrayList<>();
    private final Map<String, Duration> times = new HashMap<>();

    /** @param tier findings of this tier and the higher ones are listed */
    RunOfRules(Program program, Tier tier, Waivers waivers) {
        this.program = program;
        this.tier = tier;
        this.waivers = waivers;
    }

    /** @param rules in the order in which the report lists them */
    void run(List<Rule> rules, Workers workers) {
        List<Rule> on = rules.stream().filter(this::isOn).toList();
        List<Found> found = workers.mapFew(on, this::findings);
        Map<Element, Integer> elements = new EnumMap<>(Element.class);
        Set<String> ran = new HashSet<>();
        on.forEach(rule -> ran.add(rule.info().id()));
        List<Integer> kept = new ArrayList<>();
        for (int i = 0; i < on.size(); i++) {
            Rule rule = on.get(i);
            times.put(rule.info().id(), found.get(i).own());
            elements.computeIfAbsent(rule.info().judges(), element -> element.in(program));
            kept.add(
                    rule.info().id().equals(WaiverText.RULE)
                            ? 0
                            : keep(rule, found.get(i).findings()));
        }
        // last of all, when it is known which waivers were used
        for (int i = 0; i < on.size(); i++) {
            Rule rule = on.get(i);
            if (rule.info().id().equals(WaiverText.RULE)) {
                List<Finding> all = new ArrayList<>(found.get(i).findings());
                waivers.stale(known(rules), ran).forEach(finding -> all.add(finding.by(WaiverText.RULE)));
                kept.set(i, keep(rule, all));
            }
            Element element = rule.info().judges();
            Judged judged = new Judged(element, elements.getOrDefault(element, 0));
            runs.add(new Report.RuleRun(rule.info().id(), kept.get(i), Optional.of(judged)));
        }
        waived.sort(Comparator.comparing(Waived::finding).thenComparing(Waived::waiver));
    }

    /** Waivers may name any rule of the pack, and those of one's own that are there, be they on or off. */
    private static Set<String> known(List<Rule> rules) {
        Set<String> known = new HashSet<>(RuleSet.pack().ids());
        rules.forEach(rule -> known.add(rule.info().id()));
        return known;
    }

    List<Finding> listed() {
        return List.copyOf(listed);
    }

    List<Report.RuleRun> runs() {
        return runs;
    }

    /** By rule, what it did for itself. */
    Map<String, Duration> times() {
        return times;
    }

    Accepted accepted() {
        return new Accepted(waived, List.of(), List.of(), unlisted);
    }

    /** Settings decide or, where they are silent, whether the tiers asked for can hold a finding of the rule. */
    private boolean isOn(Rule rule) {
        return level(rule)
                .map(level -> level != RuleLevel.OFF)
                .orElse(tier.includes(rule.info().tier()) || rule.info().mayRise());
    }

    private Optional<RuleLevel> level(Rule rule) {
        return program.settings().level(rule.info().id());
    }

    /** All that a rule finds, of every tier, and the processor time that it took for itself. */
    private record Found(List<Finding> findings, Duration own) {}

    private Found findings(Rule rule) {
        String id = rule.info().id();
        SharedWork work = program.sharedWork();
        long start = work.ownTime();
        try {
            List<Finding> findings = rule.findings(program)
                    .map(finding -> finding.by(id))
                    .sorted()
                    .toList();
            return new Found(findings, Duration.ofNanos(work.ownTime() - start));
        } catch (RuntimeException | LinkageError e) {
            throw new IllegalStateException(
                    "the rule " + id + " (" + rule.getClass().getName() + ") fails: " + e, e);
        }
    }

    /** @return how many of the findings are listed */
    private int keep(Rule rule, List<Finding> found) {
        Optional<RuleLevel> level = level(rule);
        List<Finding> shown = new ArrayList<>();
        for (Finding finding : found) {
            if (isShown(finding, rule, level)) {
                shown.add(level.flatMap(RuleLevel::severity)
                        .map(finding::severity)
                        .orElse(finding));
            } else {
                waivers.of(finding);
                unlisted.add(finding.fingerprint().hash());
            }
        }
        int kept = 0;
        for (Finding finding : once(shown)) {
            if (waive(finding)) {
                continue;
            }
            listed.add(finding);
            kept++;
        }
        return kept;
    }

    /** In the tier asked for or, where settings name the rule, in its own. */
    private boolean isShown(Finding finding, Rule rule, Optional<RuleLevel> level) {
        return tier.includes(finding.tier())
                || (level.isPresent() && rule.info().tier().includes(finding.tier()));
    }

    private boolean waive(Finding finding) {
        return waivers.of(finding)
                .map(waiver -> waived.add(new Waived(finding, waiver)))
                .isPresent();
    }

    /** The same cause twice is one finding with the second place as a step. */
    private static List<Finding> once(List<Finding> findings) {
        Map<String, Finding> byFingerprint = new HashMap<>();
        for (Finding finding : findings) {
            byFingerprint.merge(
                    finding.fingerprint().text(),
                    finding,
                    (first, second) -> first.step(second.place(), "and here: %s", second.message()));
        }
        return byFingerprint.values().stream().sorted().toList();
    }
}
