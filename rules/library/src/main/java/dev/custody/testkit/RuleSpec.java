package dev.custody.testkit;

import dev.custody.engine.Engine;
import dev.custody.engine.Report;
import dev.custody.engine.Request;
import dev.custody.engine.RunningClassPath;
import dev.custody.finding.Finding;
import dev.custody.finding.Tier;
import dev.custody.read.Diagnostic;
import dev.custody.rule.Rule;
import dev.custody.settings.Settings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * What a rule promises, said by example: it runs alone, with all tiers shown, on fixture classes or on source text. In either,
 * {@code // finds: text} at the end of a line says that a finding belongs there whose message holds the text, and a line
 * without says that none does.
 *
 * <pre>{@code
 * @Test
 * void finds_events_that_change() {
 *     RuleSpec.of(MutableEvent.class).agreesWithMarksIn(OrderPaid.class, OrderShipped.class);
 * }
 * }</pre>
 */
public final class RuleSpec {
    private final Rule rule;
    private final Settings settings;

    private RuleSpec(Rule rule, Settings settings) {
        this.rule = rule;
        this.settings = settings;
    }

    /** Of a rule that is made as services are. */
    public static RuleSpec of(Class<? extends Rule> rule) {
        try {
            return of(rule.getConstructor().newInstance());
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException(rule + " has no public constructor without parameters", e);
        }
    }

    public static RuleSpec of(Rule rule) {
        return new RuleSpec(rule, Settings.defaults().withTier(Tier.STRICT));
    }

    /** The same rule under other settings. */
    public RuleSpec with(UnaryOperator<Settings> change) {
        return new RuleSpec(rule, change.apply(settings));
    }

    /** Compares findings in fixture classes of the tests with the marks of their source; every unmarked line is a negative example. */
    public void agreesWithMarksIn(Class<?> fixture, Class<?>... more) {
        on(fixture, more).agreesWithMarks();
    }

    /** Judges the packages of the fixtures and keeps the findings in the fixtures themselves. */
    public Found on(Class<?> fixture, Class<?>... more) {
        List<Class<?>> all = new ArrayList<>(List.of(fixture));
        all.addAll(List.of(more));
        try (Fixtures fixtures = new Fixtures(all)) {
            return inspect(fixtures.classes(), fixtures.sources());
        }
    }

    /** Judges source text; each text is one file and may hold several public types. */
    public OnSource onSource(String... units) {
        return new OnSource(List.of(units), Compilation::run, List.of(), List.of());
    }

    private Found inspect(Path classes, Map<String, String> sources) {
        Request request = Request.of(List.of(classes))
                .withClassPath(RunningClassPath.entries())
                .withRules(List.of(rule))
                .withSettings(settings)
                .withThreads(1);
        try {
            Report report = Engine.inspect(request);
            if (!report.failedRules().isEmpty()) {
                throw new AssertionError("the rule fails: " + report.failedRules());
            }
            List<Diagnostic> lost = report.diagnostics().stream()
                    .filter(diagnostic -> diagnostic.severity() != Diagnostic.Severity.NOTE)
                    .toList();
            if (!lost.isEmpty()) {
                throw new AssertionError("not analysed: " + lost);
            }
            requireTiers(report.findings());
            return new Found(rule.info().id(), report.findings(), sources);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A rule that is too low for the tiers asked for is not run at all, so it has to say when it rises. */
    private void requireTiers(List<Finding> findings) {
        for (Finding finding : findings) {
            if (!finding.tier().includes(rule.info().tier()) && !rule.info().mayRise()) {
                throw new AssertionError(finding.tier() + " is above the tier of the rule: " + finding.message());
            }
        }
    }

    /** Source text and how to compile it. */
    public final class OnSource {
        private final List<String> units;
        private final SourceCompiler compiler;
        private final List<String> options;
        private final List<String> missing;

        private OnSource(List<String> units, SourceCompiler compiler, List<String> options, List<String> missing) {
            this.units = units;
            this.compiler = compiler;
            this.options = options;
            this.missing = missing;
        }

        /** For the class-file generation of a Java release, such as 8. */
        public OnSource release(int feature) {
            return options("--release", Integer.toString(feature));
        }

        public OnSource options(String... more) {
            List<String> all = new ArrayList<>(options);
            all.addAll(List.of(more));
            return new OnSource(units, compiler, all, missing);
        }

        /** By another compiler than that of the running JDK. */
        public OnSource compiledBy(SourceCompiler other) {
            return new OnSource(units, other, options, missing);
        }

        /** Types, by internal name, that are there to compile against and then missing, as a library may be. */
        public OnSource without(String... types) {
            return new OnSource(units, compiler, options, List.of(types));
        }

        /** @throws AssertionError when the source does not compile, or a class is not analysed */
        public Found findings() {
            try (CompiledSources compiled = CompiledSources.with(compiler, options, units.toArray(String[]::new))) {
                missing.forEach(compiled::delete);
                return inspect(compiled.classes(), compiled.units());
            }
        }

        public void agreesWithMarks() {
            findings().agreesWithMarks();
        }

        public FindingAssert findingAt(String member) {
            return findings().findingAt(member);
        }
    }
}
