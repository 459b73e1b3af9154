package dev.custody.archrules;

import java.lang.annotation.Annotation;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * ArchUnit's {@code @AnalyzeClasses}, or an annotation that has it. It is known by name, because there are several of it and Custody
 * needs none; what a version does not have is empty.
 */
record AnalyzeClassesParts(
        List<String> packages,
        List<Class<?>> packagesOf,
        List<Class<?>> classes,
        List<Class<?>> locations,
        boolean wholeClassPath,
        List<Class<?>> importOptions) {
    private static final String NAME = "com.tngtech.archunit.junit.AnalyzeClasses";

    /**
     * That of a class, or of the nearest of its super-classes that hands it on; empty without one.
     *
     * @throws RuleClassException when it cannot be read
     */
    static Optional<AnalyzeClassesParts> of(Class<?> rules) {
        return find(rules.getAnnotations(), new HashSet<>()).map(AnalyzeClassesParts::read);
    }

    private static Optional<Annotation> find(Annotation[] annotations, Set<Class<?>> seen) {
        for (Annotation one : annotations) {
            Class<? extends Annotation> type = one.annotationType();
            if (type.getName().equals(NAME)) {
                return Optional.of(one);
            }
            Optional<Annotation> behind = seen.add(type) ? find(type.getAnnotations(), seen) : Optional.empty();
            if (behind.isPresent()) {
                return behind;
            }
        }
        return Optional.empty();
    }

    private static AnalyzeClassesParts read(Annotation annotation) {
        return new AnalyzeClassesParts(
                part(annotation, "packages", new String[0]),
                part(annotation, "packagesOf", new Class<?>[0]),
                part(annotation, "classes", new Class<?>[0]),
                part(annotation, "locations", new Class<?>[0]),
                (Boolean) value(annotation, "wholeClasspath", false),
                part(annotation, "importOptions", new Class<?>[0]));
    }

    @SuppressWarnings("unchecked") // the part has the type of what stands for it where there is none
    private static <T> List<T> part(Annotation annotation, String name, T[] none) {
        return Arrays.asList((T[]) value(annotation, name, none));
    }

    private static Object value(Annotation annotation, String name, Object none) {
        try {
            return annotation.annotationType().getMethod(name).invoke(annotation);
        } catch (NoSuchMethodException e) {
            return none;
        } catch (ReflectiveOperationException e) {
            throw new RuleClassException("has an @AnalyzeClasses that this Custody cannot read (" + e + ")", e);
        }
    }

    /** Whether it leaves it to ArchUnit what to look at. */
    boolean namesNothing() {
        return packages.isEmpty()
                && packagesOf.isEmpty()
                && classes.isEmpty()
                && locations.isEmpty()
                && !wholeClassPath;
    }
}
