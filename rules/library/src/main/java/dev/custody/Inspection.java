package dev.custody;

import dev.custody.baseline.BaselineEntry;
import dev.custody.engine.Engine;
import dev.custody.engine.GeneratedSources;
import dev.custody.engine.ModuleBaselines;
import dev.custody.engine.Report;
import dev.custody.engine.Request;
import dev.custody.engine.RunningClassPath;
import dev.custody.engine.Session;
import dev.custody.engine.StaleEntries;
import dev.custody.finding.Finding;
import dev.custody.finding.Tier;
import dev.custody.finding.Waived;
import dev.custody.read.Diagnostic;
import dev.custody.rule.Rule;
import dev.custody.rule.RuleSet;
import dev.custody.settings.FailOn;
import dev.custody.settings.RuleLevel;
import dev.custody.settings.Settings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/**
 * What to judge and how; the classes are read when somebody first asks for findings, and only once. Methods that set
 * something return a changed copy.
 */
public final class Inspection {
    private final List<Path> roots;
    private final Predicate<String> reported;
    private final List<Rule> rules;
    private final Optional<Settings> settings;
    private final Optional<FailOn> failOn;
    private Optional<Outcome> outcome = Optional.empty();

    /**
     * What came of a run.
     *
     * @param stale entries of the baseline whose finding is gone
     */
    private record Outcome(Report report, List<BaselineEntry> stale) {
        Outcome {
            stale = List.copyOf(stale);
        }
    }

    private Inspection(
            List<Path> roots,
            Predicate<String> reported,
            List<Rule> rules,
            Optional<Settings> settings,
            Optional<FailOn> failOn) {
        this.roots = List.copyOf(roots);
        this.reported = reported;
        this.rules = List.copyOf(rules);
        this.settings = settings;
        this.failOn = failOn;
    }

    static Inspection of(List<Path> roots, Predicate<String> reported) {
        return new Inspection(roots, reported, RuleSet.found().all(), Optional.empty(), Optional.empty());
    }

    /** Judges by these settings; unless said otherwise by those of {@code custody.yml}, or the defaults where there is none. */
    public Inspection withSettings(Settings newSettings) {
        return new Inspection(roots, reported, rules, Optional.of(newSettings), failOn);
    }

    /** Reports findings of this tier and the higher ones; {@link Tier#RECOMMENDED} unless said otherwise. */
    public Inspection withTier(Tier tier) {
        return withSettings(settings().withTier(tier));
    }

    /** Lets tests fail on findings from this severity on; {@link FailOn#ERROR} unless the settings say otherwise. */
    public Inspection failOn(FailOn threshold) {
        return new Inspection(roots, reported, rules, settings, Optional.of(threshold));
    }

    /** Runs these rules instead of the pack and the rules of one's own that are found on the class path. */
    public Inspection withRules(List<Rule> newRules) {
        return new Inspection(roots, reported, newRules, settings, failOn);
    }

    /** Those that are neither waived nor in the baseline, by source file, type, line and rule. */
    public List<Finding> findings() {
        return report().findings();
    }

    /** Those that the baseline has, in the same order; they fail no test. */
    public List<Finding> known() {
        return report().accepted().known();
    }

    /** Those that are waived, in the same order, each with its waiver; they fail no test. */
    public List<Waived> waived() {
        return report().accepted().waived();
    }

    /**
     * Entries of the baseline, sorted, whose finding is gone, since it was fixed or waived. Of types that this inspection does not
     * judge, nothing is said. Under {@code -Dcustody.baseline=shrink} they have been taken out of the file.
     */
    public List<BaselineEntry> stale() {
        return outcome().stale();
    }

    /** What could not be analysed, by place, and rules that failed; a class file among it was not judged at all. */
    public List<Diagnostic> diagnostics() {
        return report().diagnostics();
    }

    /**
     * For a {@code @TestFactory}: one test that all class files could be read, one a rule of the tier asked for, in the
     * catalogue's order, and one that the baseline has no stale entry. The last one is aborted rather than failed by these, unless
     * {@code -Dcustody.staleBaseline=error} is set; {@code ignore} lets it pass.
     */
    public Stream<DynamicTest> asTests() {
        return InspectionTests.of(this);
    }

    private Settings settings() {
        return settings.orElseGet(RuleSet.found()::settingsOfTests);
    }

    /** The rules that have a say in the tier asked for, or that the settings name, in the catalogue's order. */
    List<Rule> rulesOfTier() {
        Settings chosen = settings();
        return rules.stream().filter(rule -> isOn(rule, chosen)).toList();
    }

    private static boolean isOn(Rule rule, Settings chosen) {
        return chosen.level(rule.info().id())
                .map(level -> level != RuleLevel.OFF)
                .orElse(chosen.tier().includes(rule.info().tier()));
    }

    /** Findings of one rule that make its test fail. */
    List<Finding> failing(Rule rule) {
        FailOn threshold = failOn.or(() -> settings().failOn()).orElse(FailOn.ERROR);
        return report().failing(threshold).stream()
                .filter(finding -> finding.rule().equals(rule.info().id()))
                .toList();
    }

    /** What is said about a rule that could not judge. */
    Optional<Diagnostic> failure(Rule rule) {
        return report().failedRules().stream()
                .filter(failed -> failed.place().equals(rule.info().id()))
                .findFirst();
    }

    List<Diagnostic> unreadClasses() {
        return report().unreadClasses();
    }

    private Report report() {
        return outcome().report();
    }

    private synchronized Outcome outcome() {
        if (outcome.isEmpty()) {
            outcome = Optional.of(inspect());
        }
        return outcome.get();
    }

    private Outcome inspect() {
        Set<Path> classPath = new LinkedHashSet<>(roots);
        classPath.addAll(RunningClassPath.entries());
        Settings chosen = settings();
        Request request = Request.of(roots)
                .withClassPath(new ArrayList<>(classPath))
                .withReported(reported)
                .withRules(rules)
                .withSettings(chosen);
        try {
            Session session = Engine.open(request);
            Report written = session.run(rules, chosen.tier())
                    .without(GeneratedSources.beside(roots)::hold, GeneratedSources.WHERE);
            Report found = ModuleBaselines.ofTests(written, chosen);
            List<BaselineEntry> stale = new StaleEntries(session, reported).in(found);
            ModuleBaselines.shrinkInTests(stale, chosen);
            return new Outcome(found, stale);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the classes to inspect: " + e.getMessage(), e);
        }
    }
}
