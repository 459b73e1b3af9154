package dev.custody.engine;

import dev.custody.finding.Finding;
import dev.custody.finding.Fingerprint;
import dev.custody.finding.Severity;
import dev.custody.finding.Tier;
import dev.custody.finding.Waived;
import dev.custody.finding.Waiver;
import dev.custody.program.Program;
import dev.custody.read.Diagnostic;
import dev.custody.rule.Element;
import dev.custody.rule.Group;
import dev.custody.rule.Rule;
import dev.custody.rule.RuleSet;
import dev.custody.rule.WaiverText;
import dev.custody.settings.ArchRuleClass;
import dev.custody.settings.RuleLevel;
import dev.custody.work.SharedWork;
import dev.custody.work.Workers;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/** One run of rules over a program: what they find, less what is waived. */
final class RunOfRules {
    private final Program program;
    private final Tier tier;
    private final Waivers waivers;
    private final TreeSet<Finding> listed = new TreeSet<>();
    private final List<Waived> waived = new ArrayList<>();
    private final Set<Fingerprint> unlisted = new HashSet<>();
    private final List<Report.RuleRun> runs = new ArrayList<>();
    private final List<Diagnostic> failures = new ArrayList<>();
    private final Map<String, Duration> times = new HashMap<>();

    /** @param tier findings of this tier and the higher ones are listed */
    RunOfRules(Program program, Tier tier, Waivers waivers) {
        this.program = program;
        this.tier = tier;
        this.waivers = waivers;
    }

    /**
     * Rules that fail are left out, as if they were off.
     *
     * @param rules in the order in which the report lists them
     */
    void run(List<Rule> rules, Workers workers) {
        List<Ran> ran = new ArrayList<>();
        for (Outcome outcome : outcomes(on(rules), workers)) {
            outcome.failure().ifPresent(failures::add);
            outcome.ran().ifPresent(ran::add);
        }
        Map<Element, Integer> elements = new EnumMap<>(Element.class);
        Set<String> ids = new HashSet<>();
        List<Integer> kept = new ArrayList<>();
        for (Ran one : ran) {
            ids.add(one.id());
            times.put(one.id(), one.own());
            elements.computeIfAbsent(one.rule().info().judges(), element -> element.in(program));
            kept.add(one.id().equals(WaiverText.RULE) ? 0 : keep(one.rule(), one.found()));
        }
        // last of all, when it is known which waivers were used
        for (int i = 0; i < ran.size(); i++) {
            Ran one = ran.get(i);
            if (one.id().equals(WaiverText.RULE)) {
                List<Finding> all = new ArrayList<>(one.found());
                waivers.stale(isKnown(rules), ids).forEach(finding -> all.add(finding.by(WaiverText.RULE)));
                kept.set(i, keep(one.rule(), all));
            }
            Element element = one.rule().info().judges();
            Judged judged = new Judged(element, elements.getOrDefault(element, 0));
            runs.add(new Report.RuleRun(one.id(), kept.get(i), Optional.of(judged)));
        }
        waived.sort(Comparator.comparing(Waived::finding).thenComparing(Waived::waiver));
    }

    /** In the order of the rules. */
    private List<Outcome> outcomes(List<Rule> rules, Workers workers) {
        List<Rule> inTurns = inTurns(rules);
        List<Outcome> found = workers.mapFew(inTurns, this::outcome);
        List<Outcome> outcomes = new ArrayList<>(rules.size());
        for (Rule rule : rules) {
            outcomes.add(found.get(inTurns.indexOf(rule)));
        }
        return outcomes;
    }

    /** One rule of each group in turn: those of one group ask for the same analyses, and would wait for each other. */
    private static List<Rule> inTurns(List<Rule> rules) {
        Map<Group, Deque<Rule>> byGroup = new EnumMap<>(Group.class);
        for (Rule rule : rules) {
            byGroup.computeIfAbsent(rule.info().group(), group -> new ArrayDeque<>())
                    .add(rule);
        }
        List<Rule> inTurns = new ArrayList<>(rules.size());
        while (inTurns.size() < rules.size()) {
            for (Deque<Rule> group : byGroup.values()) {
                if (!group.isEmpty()) {
                    inTurns.add(group.remove());
                }
            }
        }
        return inTurns;
    }

    private List<Rule> on(List<Rule> rules) {
        List<Rule> on = new ArrayList<>();
        for (Rule rule : rules) {
            if (isOn(rule)) {
                on.add(rule);
            }
        }
        return on;
    }

    /** A rule that ran to its end, all that it found, and the processor time that it took for itself. */
    private record Ran(Rule rule, List<Finding> found, Duration own) {
        String id() {
            return rule.info().id();
        }
    }

    /** What became of a rule: one of the two is there. */
    private record Outcome(Optional<Ran> ran, Optional<Diagnostic> failure) {}

    /**
     * Waivers may name any rule of the pack, and those of one's own that are there, be they on or off; of classes with ArchUnit
     * rules also those that could be there, since tests and other modules read the same code without them.
     */
    private Predicate<String> isKnown(List<Rule> rules) {
        Set<String> known = new HashSet<>(RuleSet.pack().ids());
        rules.forEach(rule -> known.add(rule.info().id()));
        List<ArchRuleClass> classes = program.settings().archRules();
        return id -> known.contains(id) || classes.stream().anyMatch(one -> one.mayOwn(id));
    }

    List<Finding> listed() {
        return List.copyOf(listed);
    }

    List<Report.RuleRun> runs() {
        return runs;
    }

    /** A line a rule that failed. */
    List<Diagnostic> failures() {
        return List.copyOf(failures);
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
        Optional<RuleLevel> level = level(rule);
        return level.isPresent()
                ? level.get() != RuleLevel.OFF
                : tier.includes(rule.info().tier()) || rule.info().mayRise();
    }

    private Optional<RuleLevel> level(Rule rule) {
        return program.settings().level(rule.info().id());
    }

    /** All that a rule finds, of every tier; whatever goes wrong in it is told and costs no other rule anything. */
    private Outcome outcome(Rule rule) {
        String id = rule.info().id();
        SharedWork work = program.sharedWork();
        long start = work.ownTime();
        try {
            List<Finding> found = new ArrayList<>();
            rule.findings(program).forEach(finding -> found.add(finding.by(id)));
            found.sort(null);
            Ran ran = new Ran(rule, found, Duration.ofNanos(work.ownTime() - start));
            return new Outcome(Optional.of(ran), Optional.empty());
        } catch (RuntimeException | LinkageError | AssertionError | StackOverflowError e) {
            return new Outcome(Optional.empty(), Optional.of(RuleFailure.of(rule, e)));
        }
    }

    /** @return how many of the findings are listed */
    private int keep(Rule rule, List<Finding> found) {
        Optional<RuleLevel> level = level(rule);
        List<Finding> shown = new ArrayList<>();
        for (Finding finding : found) {
            if (isShown(finding, rule, level)) {
                Optional<Severity> severity = level.flatMap(RuleLevel::severity);
                shown.add(severity.isPresent() ? finding.severity(severity.get()) : finding);
            } else {
                waivers.of(finding);
                unlisted.add(finding.fingerprint());
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
        Optional<Waiver> waiver = waivers.of(finding);
        return waiver.isPresent() && waived.add(new Waived(finding, waiver.get()));
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
        List<Finding> sorted = new ArrayList<>(byFingerprint.values());
        sorted.sort(null);
        return sorted;
    }
}
