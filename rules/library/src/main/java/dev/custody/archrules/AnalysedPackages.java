package dev.custody.archrules;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.PackageMatcher;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import java.lang.annotation.Annotation;
import java.lang.reflect.Constructor;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What {@code @AnalyzeClasses} on a class of rules narrows the classes to: packages with those below, and import options. Where
 * there is none, or it names none, that is all of them. Its locations and cache are matters of a test.
 */
final class AnalysedPackages {
    private static final String ANNOTATION = "com.tngtech.archunit.junit.AnalyzeClasses";

    private final List<String> packages;
    private final List<ImportOption> options;

    private AnalysedPackages(List<String> packages, List<ImportOption> options) {
        this.packages = packages;
        this.options = options;
    }

    static AnalysedPackages of(Class<?> rules) {
        List<String> packages = new ArrayList<>();
        List<ImportOption> options = new ArrayList<>();
        for (Annotation one : rules.getAnnotations()) {
            if (one.annotationType().getName().equals(ANNOTATION)) {
                packages.addAll(List.of((String[]) part(one, "packages")));
                for (Class<?> type : (Class<?>[]) part(one, "packagesOf")) {
                    packages.add(type.getPackageName());
                }
                for (Class<?> type : (Class<?>[]) part(one, "importOptions")) {
                    options.add(option(type));
                }
            }
        }
        return new AnalysedPackages(packages, options);
    }

    private static Object part(Annotation annotation, String name) {
        try {
            return annotation.annotationType().getMethod(name).invoke(annotation);
        } catch (ReflectiveOperationException e) {
            throw new RuleClassException("has an @AnalyzeClasses that this Custody cannot read (" + e + ")", e);
        }
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

    JavaClasses narrow(JavaClasses classes) {
        if (packages.isEmpty() && options.isEmpty()) {
            return classes;
        }
        return classes.that(DescribedPredicate.describe("are analysed", (JavaClass type) -> isAnalysed(type)));
    }

    private boolean isAnalysed(JavaClass type) {
        boolean named = packages.isEmpty() || packages.stream().anyMatch(one -> isIn(one, type.getPackageName()));
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
