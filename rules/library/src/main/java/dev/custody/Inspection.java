package dev.custody;

import dev.custody.engine.Engine;
import dev.custody.engine.Report;
import dev.custody.engine.Request;
import dev.custody.engine.RunningClassPath;
import dev.custody.finding.Finding;
import dev.custody.finding.Tier;
import dev.custody.read.Diagnostic;
import dev.custody.rule.Rule;
import dev.custody.rule.Rules;
import dev.custody.settings.FailOn;
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
    private final Settings settings;
    private final FailOn failOn;
    private Optional<Report> report = Optional.empty();

    private Inspection(
            List<Path> roots, Predicate<String> reported, List<Rule> rules, Settings settings, FailOn failOn) {
        this.roots = List.copyOf(roots);
        this.reported = reported;
        this.rules = List.copyOf(rules);
        this.settings = settings;
        this.failOn = failOn;
    }

    static Inspection of(List<Path> roots, Predicate<String> reported) {
        return new Inspection(roots, reported, Rules.ALL, Settings.defaults(), FailOn.ERROR);
    }

    /** Judges by other settings than the defaults. */
    public Inspection withSettings(Settings newSettings) {
        return new Inspection(roots, reported, rules, newSettings, failOn);
    }

    /** Reports findings of this tier and the higher ones; {@link Tier#RECOMMENDED} unless said otherwise. */
    public Inspection withTier(Tier tier) {
        return withSettings(settings.withTier(tier));
    }

    /** Lets tests fail on findings from this severity on; {@link FailOn#ERROR} unless said otherwise. */
    public Inspection failOn(FailOn threshold) {
        return new Inspection(roots, reported, rules, settings, threshold);
    }

    /** Runs other rules than those of the pack. */
    public Inspection withRules(List<Rule> newRules) {
        return new Inspection(roots, reported, newRules, settings, failOn);
    }

    /** By source file, type, line and rule. */
    public List<Finding> findings() {
        return report().findings();
    }

    /** What could not be analysed, by place; a class file among it was not judged at all. */
    public List<Diagnostic> diagnostics() {
        return report().diagnostics();
    }

    /**
     * For a {@code @TestFactory}: one test that all class files could be read, and one a rule of the tier asked for, in the
     * catalogue's order.
     */
    public Stream<DynamicTest> asTests() {
        return InspectionTests.of(this);
    }

    /** The rules that have a say in the tier asked for, in the catalogue's order. */
    List<Rule> rulesOfTier() {
        return rules.stream()
                .filter(rule -> settings.tier().includes(rule.info().tier()))
                .toList();
    }

    /** Findings of one rule that make its test fail. */
    List<Finding> failing(Rule rule) {
        return report().failing(failOn).stream()
                .filter(finding -> finding.rule().equals(rule.info().id()))
                .toList();
    }

    List<Diagnostic> unreadClasses() {
        return report().unreadClasses();
    }

    private synchronized Report report() {
        if (report.isEmpty()) {
            report = Optional.of(inspect());
        }
        return report.get();
    }

    private Report inspect() {
        Set<Path> classPath = new LinkedHashSet<>(roots);
        classPath.addAll(RunningClassPath.entries());
        Request request = Request.of(roots)
                .withClassPath(new ArrayList<>(classPath))
                .withReported(reported)
                .withRules(rules)
                .withSettings(settings);
        try {
            return Engine.inspect(request);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the classes to inspect: " + e.getMessage(), e);
        }
    }
}
