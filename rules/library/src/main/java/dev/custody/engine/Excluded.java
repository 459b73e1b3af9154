package dev.custody.engine;

import dev.custody.facts.Names;
import dev.custody.finding.Finding;
import dev.custody.program.PackagePattern;
import dev.custody.settings.Exclusion;
import java.util.List;
import java.util.function.Predicate;

/** Whether settings leave out the type that a finding is about. */
final class Excluded implements Predicate<Finding> {
    private final List<Predicate<String>> patterns;

    Excluded(List<Exclusion> exclusions) {
        this.patterns = exclusions.stream()
                .map(Exclusion::pattern)
                .map(Excluded::matcher)
                .toList();
    }

    /** Given binary names of types. */
    private static Predicate<String> matcher(String pattern) {
        if (pattern.contains("..") || pattern.contains("*")) {
            PackagePattern packages = PackagePattern.of(pattern);
            return type -> packages.matches(Names.packageOf(Names.toInternal(type)));
        }
        return type -> type.equals(pattern) || type.startsWith(pattern + "$");
    }

    @Override
    public boolean test(Finding finding) {
        String type = finding.place().type();
        return patterns.stream().anyMatch(pattern -> pattern.test(type));
    }
}
