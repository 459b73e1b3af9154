package dev.custody.program.ownership;

import dev.custody.facts.AnnotationFacts;
import dev.custody.facts.ClassFacts;
import dev.custody.program.PackagePattern;
import dev.custody.program.Program;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Which packages do settings or annotations declare to be domain or boundary? */
final class DeclaredPackages {
    private static final Set<String> LAYERS = Set.of("DomainLayer", "DomainRing", "DomainModelRing");
    private static final Set<String> VALUES = Set.of("Immutable", "ValueObject");

    /** Hibernate's {@code @Immutable} says that rows are not written, of entities that are filled as any other. */
    private static final String ROWS = "org/hibernate/annotations/";

    private final Program program;
    private final List<PackagePattern> domain = new ArrayList<>();

    DeclaredPackages(Program program) {
        this.program = program;
        for (String pattern : program.settings().domain()) {
            domain.add(PackagePattern.of(pattern));
        }
    }

    /** Whether the type's package is declared to be domain or boundary. */
    boolean isNamed(ClassFacts type) {
        return isDomain(type) || program.boundary().isNamed(type) || isInNamedLayer(type);
    }

    private boolean isInNamedLayer(ClassFacts type) {
        Optional<ClassFacts> info = program.hierarchy().analysed(type.packageName() + "/package-info");
        return info.isPresent() && AnnotationFacts.isAny(info.get().annotations(), LAYERS);
    }

    /** Whether settings name the type's package as domain. */
    boolean isDomain(ClassFacts type) {
        for (PackagePattern pattern : domain) {
            if (pattern.matches(type.packageName())) {
                return true;
            }
        }
        return false;
    }

    /** Whether a type is declared to be a value, of which {@code mutable-value-object} speaks. */
    boolean isValue(ClassFacts type) {
        return (type.isRecord() && isDomain(type)) || isAnnotatedAsValue(type);
    }

    private static boolean isAnnotatedAsValue(ClassFacts type) {
        for (AnnotationFacts annotation : type.annotations()) {
            if (!annotation.type().startsWith(ROWS) && VALUES.contains(annotation.simpleName())) {
                return true;
            }
        }
        return false;
    }
}
