package dev.custody.program.ownership;

import dev.custody.facts.AnnotationFacts;
import dev.custody.facts.ClassFacts;
import dev.custody.program.PackagePattern;
import dev.custody.program.Program;
import java.util.List;
import java.util.Set;

/** Which packages do settings or annotations declare to be domain or boundary? */
final class DeclaredPackages {
    private static final Set<String> LAYERS = Set.of("DomainLayer", "DomainRing", "DomainModelRing");
    private static final Set<String> VALUES = Set.of("Immutable", "ValueObject");

    /** Hibernate's {@code @Immutable} says that rows are not written, of entities that are filled as any other. */
    private static final String ROWS = "org/hibernate/annotations/";

    private final Program program;
    private final List<PackagePattern> domain;

    DeclaredPackages(Program program) {
        this.program = program;
        this.domain =
                program.settings().domain().stream().map(PackagePattern::of).toList();
    }

    /** Whether the type's package is declared to be domain or boundary. */
    boolean isNamed(ClassFacts type) {
        return isDomain(type)
                || program.boundary().isNamed(type)
                || program.hierarchy()
                        .analysed(type.packageName() + "/package-info")
                        .filter(info -> GivenData.has(info.annotations(), LAYERS))
                        .isPresent();
    }

    /** Whether settings name the type's package as domain. */
    boolean isDomain(ClassFacts type) {
        return domain.stream().anyMatch(pattern -> pattern.matches(type.packageName()));
    }

    /** Whether a type is declared to be a value, of which {@code mutable-value-object} speaks. */
    boolean isValue(ClassFacts type) {
        return (type.isRecord() && isDomain(type))
                || type.annotations().stream()
                        .filter(annotation -> !annotation.type().startsWith(ROWS))
                        .map(AnnotationFacts::simpleName)
                        .anyMatch(VALUES::contains);
    }
}
