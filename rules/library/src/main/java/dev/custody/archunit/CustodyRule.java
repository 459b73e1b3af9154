package dev.custody.archunit;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.PackageMatchers;
import com.tngtech.archunit.lang.AbstractClassesTransformer;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.EvaluationResult;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import dev.custody.finding.Finding;
import dev.custody.finding.Tier;
import dev.custody.rule.Rule;
import dev.custody.rule.RuleSet;
import dev.custody.settings.FailOn;
import dev.custody.settings.RuleLevel;
import dev.custody.settings.Settings;
import dev.custody.text.FindingLine;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * One of Custody's rules as an {@link ArchRule}: for {@code @ArchTest} fields, {@code check}, {@code FreezingArchRule} and
 * {@code CompositeArchRule}. Methods return a changed copy, so that a constant can be narrowed where it is used:
 *
 * <pre>{@code
 * @ArchTest static final ArchRule api = OwnershipRules.NO_LEAKED_INTERNALS.within("..api..");
 * }</pre>
 *
 * <p>The rule judges the classes that were imported, and takes all class files beside them as evidence of what happens to
 * these, so that a narrow import gives the same findings as a wide one. Classes from test folders are left out when there
 * are others as well. A scope without classes is no failure.
 */
public final class CustodyRule implements ArchRule {
    private final Rule rule;
    private final Optional<Settings> settings;
    private final Optional<FailOn> failOn;
    private final boolean ofPack;
    private final DescribedPredicate<JavaClass> scope;
    private final ArchRule delegate;

    private CustodyRule(
            Rule rule,
            Optional<Settings> settings,
            Optional<FailOn> failOn,
            boolean ofPack,
            DescribedPredicate<JavaClass> scope,
            String description,
            boolean allowEmpty) {
        this.rule = rule;
        this.settings = settings;
        this.failOn = failOn;
        this.ofPack = ofPack;
        this.scope = scope;
        this.delegate = ArchRuleDefinition.all(new WithFindings())
                .should(new HaveNoFinding())
                .allowEmptyShould(allowEmpty)
                .as(description);
    }

    /** The rule by itself: any finding fails, whatever its severity. */
    public static CustodyRule of(Rule rule) {
        String description = rule.info().id() + ": " + rule.info().summary();
        return new CustodyRule(
                rule, Optional.empty(), Optional.empty(), false, DescribedPredicate.alwaysTrue(), description, true);
    }

    /** Narrows the rule to types in some packages, given as ArchUnit's patterns such as {@code ..api..}. */
    public CustodyRule within(String... packagePatterns) {
        PackageMatchers matchers = PackageMatchers.of(packagePatterns);
        return narrowed(
                DescribedPredicate.describe(
                        "reside within " + List.of(packagePatterns), type -> matchers.test(type.getPackageName())),
                "within " + String.join(", ", packagePatterns));
    }

    /** Narrows the rule to types that fulfil a predicate; a finding inside an anonymous class is its outer type's. */
    public CustodyRule that(DescribedPredicate<? super JavaClass> predicate) {
        return narrowed(predicate.forSubtype(), "for classes that " + predicate.getDescription());
    }

    private CustodyRule narrowed(DescribedPredicate<JavaClass> further, String words) {
        return new CustodyRule(
                rule, settings, failOn, ofPack, scope.and(further), getDescription() + " " + words, true);
    }

    /** Judges by these settings; unless said otherwise by those of {@code custody.yml}, or the defaults where there is none. */
    public CustodyRule with(Settings newSettings) {
        return new CustodyRule(rule, Optional.of(newSettings), failOn, ofPack, scope, getDescription(), true);
    }

    /**
     * The rule as one of many: the settings say whether it is on and which findings fail, errors unless they say otherwise.
     * A rule that was chosen by itself is on whatever they say.
     */
    public CustodyRule inPack() {
        return new CustodyRule(rule, settings, failOn, true, scope, getDescription(), true);
    }

    /** Lets only findings from a severity on fail. */
    public CustodyRule failOn(FailOn threshold) {
        return new CustodyRule(rule, settings, Optional.of(threshold), ofPack, scope, getDescription(), true);
    }

    @Override
    public CustodyRule because(String reason) {
        return as(delegate.because(reason).getDescription());
    }

    @Override
    public CustodyRule as(String newDescription) {
        return new CustodyRule(rule, settings, failOn, ofPack, scope, newDescription, true);
    }

    @Override
    public CustodyRule allowEmptyShould(boolean allowEmpty) {
        return new CustodyRule(rule, settings, failOn, ofPack, scope, getDescription(), allowEmpty);
    }

    @Override
    public String getDescription() {
        return delegate.getDescription();
    }

    @Override
    public EvaluationResult evaluate(JavaClasses classes) {
        return delegate.evaluate(classes);
    }

    /** As ArchUnit does it, with the help of each finding below its line. */
    @Override
    public void check(JavaClasses classes) {
        try {
            delegate.check(classes);
        } catch (AssertionError violated) {
            AssertionError withHelp = new AssertionError(withHelp(String.valueOf(violated.getMessage()), classes));
            withHelp.setStackTrace(violated.getStackTrace());
            throw withHelp;
        }
    }

    private String withHelp(String report, JavaClasses classes) {
        Map<String, String> help = findings(classes).values().stream()
                .flatMap(List::stream)
                .filter(finding -> !finding.help().isEmpty())
                .collect(Collectors.toMap(FindingLine::of, FindingLine::help, (first, second) -> first));
        return report.lines()
                .map(line -> help.containsKey(line) ? line + System.lineSeparator() + help.get(line) : line)
                .collect(Collectors.joining(System.lineSeparator()));
    }

    private Map<String, List<Finding>> findings(JavaClasses classes) {
        return findings(classes, effective());
    }

    private Map<String, List<Finding>> findings(JavaClasses classes, Settings effective) {
        return JudgedClasses.of(classes).findings(rule, tier(effective), effective);
    }

    private Settings effective() {
        Settings found = settings.orElseGet(RuleSet.found()::settingsOfTests);
        if (ofPack || failOn.isPresent()) {
            return found;
        }
        Map<String, RuleLevel> others = new TreeMap<>(found.rules());
        others.remove(rule.info().id());
        return found.withRules(others);
    }

    /** A rule of a lower tier than the settings ask for is on nevertheless when it was chosen by itself. */
    private Tier tier(Settings effective) {
        Tier own = rule.info().tier();
        boolean alone = failOn.isEmpty() && !ofPack;
        return alone && !effective.tier().includes(own) ? own : effective.tier();
    }

    /** From which severity on findings fail; empty when all do. */
    private Optional<FailOn> threshold(Settings effective) {
        return failOn.isEmpty() && ofPack ? Optional.of(effective.failOn().orElse(FailOn.ERROR)) : failOn;
    }

    @Override
    public String toString() {
        return getDescription();
    }

    /** A class in the rule's scope, with the findings that fail. */
    private record Judged(JavaClass type, List<Finding> findings) {}

    private final class WithFindings extends AbstractClassesTransformer<Judged> {
        WithFindings() {
            super("classes");
        }

        @Override
        public Iterable<Judged> doTransform(JavaClasses classes) {
            Settings effective = effective();
            Optional<FailOn> threshold = threshold(effective);
            Map<String, List<Finding>> found = findings(classes, effective);
            Predicate<JavaClass> inScope = scope;
            return classes.stream()
                    .filter(inScope)
                    .map(type -> new Judged(type, failing(found.getOrDefault(type.getName(), List.of()), threshold)))
                    .toList();
        }

        private static List<Finding> failing(List<Finding> findings, Optional<FailOn> threshold) {
            return findings.stream()
                    .filter(finding -> threshold
                            .map(from -> from.isReachedBy(finding.severity()))
                            .orElse(true))
                    .toList();
        }
    }

    private static final class HaveNoFinding extends ArchCondition<Judged> {
        HaveNoFinding() {
            super("have no finding");
        }

        @Override
        public void check(Judged judged, ConditionEvents events) {
            judged.findings().stream()
                    .map(finding -> SimpleConditionEvent.violated(judged.type(), FindingLine.of(finding)))
                    .forEach(events::add);
        }
    }
}
