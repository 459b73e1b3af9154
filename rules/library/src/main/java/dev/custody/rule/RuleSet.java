package dev.custody.rule;

import dev.custody.settings.ArchRuleClass;
import dev.custody.settings.Settings;
import dev.custody.settings.SettingsFiles;
import java.nio.file.Path;
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
 * @param archRules classes with ArchUnit rules that {@link ArchRuleClasses} bring, by name
 */
public record RuleSet(List<Rule> own, List<ArchRuleClass> archRules) {
    /** @throws OwnRulesException when one has no id, or not one of its own; the message names the class */
    public RuleSet {
        own = OwnRules.checked(own).stream()
                .sorted(Comparator.comparing(rule -> rule.info().id()))
                .toList();
        archRules = archRules.stream()
                .sorted(Comparator.comparing(ArchRuleClass::name))
                .distinct()
                .toList();
    }

    /** Without ArchUnit rules. */
    public RuleSet(List<Rule> own) {
        this(own, List.of());
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
        return new RuleSet(services(Rule.class, loader), archRules(loader));
    }

    private static List<ArchRuleClass> archRules(ClassLoader loader) {
        return services(ArchRuleClasses.class, loader).stream()
                .flatMap(RuleSet::classes)
                .map(type -> new ArchRuleClass(type.getName()))
                .toList();
    }

    private static Stream<Class<?>> classes(ArchRuleClasses service) {
        try {
            return service.classes().stream();
        } catch (RuntimeException | LinkageError e) {
            throw new OwnRulesException(
                    "the classes with ArchUnit rules of " + service.getClass().getName() + " cannot be had (" + e + ")",
                    e);
        }
    }

    private static <T> List<T> services(Class<T> kind, ClassLoader loader) {
        List<T> found = new ArrayList<>();
        try {
            ServiceLoader.load(kind, loader).forEach(found::add);
        } catch (ServiceConfigurationError e) {
            throw new OwnRulesException(
                    "a rule of one's own cannot be made (" + e.getMessage() + "); META-INF/services/" + kind.getName()
                            + " names public classes with a public constructor that takes nothing",
                    e);
        }
        return found;
    }

    /** The settings where nobody says anything, with what services bring. */
    public Settings settings() {
        return Settings.defaults().withArchRules(archRules);
    }

    /** The settings of tests that run in the working folder, see {@link SettingsFiles#forTests}. */
    public Settings settingsOfTests() {
        return new SettingsFiles(ids()).forTests(Path.of(""), settings());
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
