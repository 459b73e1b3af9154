package dev.custody.engine;

import dev.custody.facts.Names;
import dev.custody.facts.Place;
import dev.custody.finding.Finding;
import dev.custody.finding.Waiver;
import dev.custody.program.PackagePattern;
import dev.custody.program.Program;
import dev.custody.settings.Exclusion;
import java.util.Optional;
import java.util.function.Predicate;

/** Exclusions of the settings, as waivers. */
final class ExcludedTypes {
    /** Stands for a type in places that are lines of the settings. */
    private static final String SETTINGS = "custody";

    private ExcludedTypes() {}

    static Waiver waiver(Exclusion exclusion) {
        Place line = new Place(SETTINGS, exclusion.pattern(), Optional.of(exclusion.file()), exclusion.line());
        return new Waiver(
                Waiver.Kind.SETTINGS,
                line,
                exclusion.pattern(),
                exclusion.rule().orElse(""),
                exclusion.reason(),
                exclusion.until());
    }

    /** Whether a finding is about a type that an exclusion leaves out. */
    static Predicate<Finding> of(Exclusion exclusion) {
        Predicate<String> types = types(exclusion.pattern());
        return finding ->
                exclusion.rule().filter(rule -> !rule.equals(finding.rule())).isEmpty()
                        && types.test(finding.place().type());
    }

    /** Whether there is a class that an exclusion leaves out; without a rule it says what no team looks at, findings or not. */
    static boolean isNeeded(Exclusion exclusion, Program program) {
        Predicate<String> types = types(exclusion.pattern());
        return exclusion.rule().isEmpty()
                && program.classes().stream().anyMatch(type -> types.test(Names.toBinary(type.name())));
    }

    /** Given binary names of types. */
    private static Predicate<String> types(String pattern) {
        if (pattern.contains("..") || pattern.contains("*")) {
            PackagePattern packages = PackagePattern.of(pattern);
            return type -> packages.matches(Names.packageOf(Names.toInternal(type)));
        }
        return type -> type.equals(pattern) || type.startsWith(pattern + "$");
    }
}
