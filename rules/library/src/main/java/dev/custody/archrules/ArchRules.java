package dev.custody.archrules;

import dev.custody.read.Diagnostic;
import dev.custody.rule.Rule;
import dev.custody.settings.ArchRuleClass;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The ArchUnit rules of some classes. ArchUnit reads the classes to judge when the first of the rules runs, once for all of
 * them. They run one at a time, since nobody promises that conditions can be used by several threads. Closing ends their use
 * and lets go of their classes.
 */
public final class ArchRules implements AutoCloseable {
    private final List<Rule> rules;
    private final List<Diagnostic> failures;
    private final List<String> missing;
    private final List<RuleClassLoader> loaders;

    private ArchRules(
            List<Rule> rules, List<Diagnostic> failures, List<String> missing, List<RuleClassLoader> loaders) {
        this.rules = rules.stream()
                .sorted(Comparator.comparing(rule -> rule.info().id()))
                .toList();
        this.failures = List.copyOf(failures);
        this.missing = List.copyOf(missing);
        this.loaders = List.copyOf(loaders);
    }

    /** Without any rule. */
    public static ArchRules none() {
        return new ArchRules(List.of(), List.of(), List.of(), List.of());
    }

    /**
     * Loads classes and finds their rules; what goes wrong with one is told and costs the others nothing.
     *
     * @param taken ids that other rules have
     */
    public static ArchRules open(List<ArchRuleClass> classes, RuleHome home, Set<String> taken) {
        if (classes.isEmpty()) {
            return none();
        }
        if (!LinkFailure.hasArchUnit(home.jars())) {
            return new ArchRules(
                    List.of(),
                    classes.stream()
                            .map(one -> failure(one.name(), LinkFailure.WITHOUT_ARCHUNIT))
                            .toList(),
                    List.of(),
                    List.of());
        }
        RuleClassLoader loader = RuleClassLoader.of(home, classes);
        ArchUnitScope scope = new ArchUnitScope(loader, home.folder());
        ImportedClasses imported = new ImportedClasses(home.roots());
        List<Diagnostic> failures = new ArrayList<>();
        List<String> missing = new ArrayList<>();
        Map<String, ArchUnitRule> byId = new HashMap<>();
        for (ArchRuleClass one : classes) {
            try {
                Optional<Class<?>> type = loader.ruleClass(one.name());
                if (type.isEmpty()) {
                    missing.add(one.name());
                    failures.add(failure(one.name(), LinkFailure.MISSING));
                    continue;
                }
                Class<?> found = type.get();
                for (RuleMember member : scope.run(() -> RuleMembers.of(one, found))) {
                    add(new ArchUnitRule(member, found, imported, scope), taken, byId, failures);
                }
            } catch (RuleClassException e) {
                failures.add(failure(one.name(), String.valueOf(e.getMessage())));
            } catch (LinkageError e) {
                failures.add(failure(one.name(), LinkFailure.text(e)));
            }
        }
        return new ArchRules(new ArrayList<>(byId.values()), failures, missing, List.of(loader));
    }

    private static void add(
            ArchUnitRule rule, Set<String> taken, Map<String, ArchUnitRule> byId, List<Diagnostic> failures) {
        String id = rule.info().id();
        if (!ArchRuleClass.isId(id)) {
            failures.add(failure(rule.name(), "the id '" + id + "' is none; give it one under archRules, ids"));
        } else if (taken.contains(id)) {
            failures.add(
                    failure(rule.name(), "has the id '" + id + "', which another rule has; " + LinkFailure.OTHER_ID));
        } else if (byId.containsKey(id)) {
            String other = byId.get(id).name();
            failures.add(
                    failure(rule.name(), "has the id '" + id + "', and so has " + other + "; " + LinkFailure.OTHER_ID));
        } else {
            byId.put(id, rule);
        }
    }

    private static Diagnostic failure(String place, String reason) {
        return new Diagnostic(Diagnostic.Severity.FAILED_RULE, place, reason);
    }

    /** Those that could be loaded, by id. */
    public List<Rule> rules() {
        return rules;
    }

    /** What is to be said about classes and members that could not be. */
    public List<Diagnostic> failures() {
        return failures;
    }

    /** Classes, by name, that are nowhere; they are among the failures. */
    public List<String> missing() {
        return missing;
    }

    @Override
    public void close() {
        for (RuleClassLoader loader : loaders) {
            try {
                loader.close();
            } catch (IOException e) {
                // it was only read; nothing is lost
            }
        }
    }
}
