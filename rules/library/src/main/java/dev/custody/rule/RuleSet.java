package dev.custody.rule;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.stream.Stream;

/**
 * The rules that there are for a run: the pack in the catalogue's order, and behind it, by id, those of one's own that are
 * found as services. A jar brings them by naming its classes in {@code META-INF/services/dev.custody.rule.Rule}.
 *
 * @param own rules that are not of the pack, by id
 */
public record RuleSet(List<Rule> own) {
    /** @throws OwnRulesException when one has no id, or not one of its own; the message names the class */
    public RuleSet {
        own = OwnRules.checked(own).stream()
                .sorted(Comparator.comparing(rule -> rule.info().id()))
                .toList();
    }

    /** The pack alone. */
    public static RuleSet pack() {
        return new RuleSet(List.of());
    }

    /** The pack, and what stands beside Custody itself: on the class path of a test, among the dependencies of the plugin. */
    public static RuleSet found() {
        return foundBy(RuleSet.class.getClassLoader());
    }

    /**
     * The pack, and what a class loader finds.
     *
     * @throws OwnRulesException when a rule cannot be made, or has no id of its own; the message names the class
     */
    public static RuleSet foundBy(ClassLoader loader) {
        List<Rule> found = new ArrayList<>();
        try {
            ServiceLoader.load(Rule.class, loader).forEach(found::add);
        } catch (ServiceConfigurationError e) {
            throw new OwnRulesException(
                    "a rule of one's own cannot be made (" + e.getMessage() + "); META-INF/services/"
                            + Rule.class.getName()
                            + " names public classes with a public constructor that takes nothing",
                    e);
        }
        return new RuleSet(found);
    }

    /** Pack and own rules, in the order in which reports list them. */
    public List<Rule> all() {
        return Stream.concat(Rules.ALL.stream(), own.stream()).toList();
    }

    /** In the same order. */
    public List<RuleInfo> infos() {
        return all().stream().map(Rule::info).toList();
    }

    /** In the same order. */
    public List<String> ids() {
        return infos().stream().map(RuleInfo::id).toList();
    }
}
