package dev.custody.archrules;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.PackageMatcher;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import java.lang.reflect.Constructor;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What {@code @AnalyzeClasses} on a class of rules narrows the classes to, as it does for JUnit: packages with those below, classes,
 * and import options. Where it names none of the first two, that is the package of the class itself; where there is no such
 * annotation, all classes. Its locations and cache are matters of a test.
 */
final class AnalysedClasses {
    private final Set<String> packages = new TreeSet<>();
    private final Set<String> classes = new TreeSet<>();
    private final List<ImportOption> options;

    private AnalysedClasses(AnalyzeClassesParts wanted, Class<?> rules) {
        packages.addAll(wanted.packages());
        wanted.packagesOf().forEach(type -> packages.add(type.getPackageName()));
        wanted.classes().forEach(type -> classes.add(type.getName()));
        if (wanted.namesNothing()) {
            packages.add(rules.getPackageName());
        } else if (wanted.wholeClassPath() || (packages.isEmpty() && classes.isEmpty())) {
            packages.add("");
        }
        options = wanted.importOptions().stream().map(AnalysedClasses::option).toList();
    }

    /**
     * Those classes that the rules are about.
     *
     * @throws RuleClassException when the annotation cannot be read, or one of its import options cannot be made
     */
    static JavaClasses of(Class<?> rules, JavaClasses all) {
        return AnalyzeClassesParts.of(rules)
                .map(wanted -> new AnalysedClasses(wanted, rules))
                .map(wanted ->
                        all.that(DescribedPredicate.describe("are analysed", (JavaClass type) -> wanted.contain(type))))
                .orElse(all);
    }

    private static ImportOption option(Class<?> type) {
        try {
            Constructor<?> constructor = type.getDeclaredConstructor();
            constructor.setAccessible(true);
            return (ImportOption) constructor.newInstance();
        } catch (ReflectiveOperationException e) {
            throw new RuleClassException("has an import option that cannot be made (" + e + ")", e);
        }
    }

    private boolean contain(JavaClass type) {
        boolean named =
                classes.contains(type.getName()) || packages.stream().anyMatch(one -> isIn(one, type.getPackageName()));
        return named
                && type.getSource()
                        .map(source -> Location.of(source.getUri()))
                        .filter(place -> !options.stream().allMatch(option -> option.includes(place)))
                        .isEmpty();
    }

    private static boolean isIn(String pattern, String packageName) {
        if (pattern.contains("*") || pattern.contains("..")) {
            return Arrays.asList(pattern, pattern + "..").stream()
                    .anyMatch(one ->
                            PackageMatcher.of(one.replaceAll("\\.{3,}", "..")).matches(packageName));
        }
        return pattern.isEmpty() || packageName.equals(pattern) || packageName.startsWith(pattern + ".");
    }
}
