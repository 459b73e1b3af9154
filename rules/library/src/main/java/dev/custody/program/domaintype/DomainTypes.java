package dev.custody.program.domaintype;

import dev.custody.facts.AnnotationFacts;
import dev.custody.facts.ClassFacts;
import dev.custody.facts.CompilerMade;
import dev.custody.facts.DomainSigns;
import dev.custody.program.PackagePattern;
import dev.custody.program.Program;
import dev.custody.program.state.StateField;
import dev.custody.program.state.StateMachines;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * Which types belong to the domain: those in its packages, those that an annotation declares, and those with a state that
 * changes. Safe for use from several threads.
 */
public final class DomainTypes {
    private final Program program;
    private final List<PackagePattern> packages;
    private final StateMachines machines;
    private final SwappableParameters swappable;
    private final UncheckedArithmetic arithmetic;
    private final Map<String, Boolean> known = new ConcurrentHashMap<>();

    private DomainTypes(Program program) {
        this.program = program;
        this.packages =
                program.settings().domain().stream().map(PackagePattern::of).toList();
        this.machines = StateMachines.of(program);
        this.swappable = new SwappableParameters(program.hierarchy());
        this.arithmetic = new UncheckedArithmetic(program.hierarchy(), program.calls());
    }

    /** The answers about a program. */
    public static DomainTypes of(Program program) {
        return program.analysis(DomainTypes.class, DomainTypes::new);
    }

    /** Reported domain methods with neighbouring parameters that a caller can swap. */
    public Stream<SwappableRun> swappableParameters() {
        List<SwappableRun> found = new ArrayList<>();
        for (ClassFacts type : reported()) {
            found.addAll(swappable.in(type));
        }
        return found.stream();
    }

    /** Results of reported domain types that nothing keeps within bounds. */
    public Stream<UncheckedResult> uncheckedArithmetic() {
        List<UncheckedResult> found = new ArrayList<>();
        for (ClassFacts type : reported()) {
            found.addAll(arithmetic.in(type));
        }
        return found.stream();
    }

    /** How many reported types belong to the domain. */
    public long count() {
        return reported().size();
    }

    private List<ClassFacts> reported() {
        List<ClassFacts> found = new ArrayList<>();
        for (ClassFacts type : program.reported()) {
            if (isDomain(type)) {
                found.add(type);
            }
        }
        return found;
    }

    /** Whether a type belongs to the domain; test doubles and generated types do not. */
    public boolean isDomain(ClassFacts type) {
        Boolean answer = known.get(type.name());
        if (answer == null) {
            answer = !CompilerMade.isMade(type) && !program.roles().isTestDouble(type) && shows(type);
            known.put(type.name(), answer);
        }
        return answer;
    }

    private static boolean isDeclared(ClassFacts type) {
        for (AnnotationFacts annotation : type.annotations()) {
            if (DomainSigns.isDeclaredBy(annotation.simpleName())) {
                return true;
            }
        }
        return false;
    }

    private boolean shows(ClassFacts type) {
        return isInDomainPackage(type) || isDeclared(type) || hasBusinessState(type);
    }

    private boolean isInDomainPackage(ClassFacts type) {
        return packages.isEmpty()
                ? DomainSigns.isNamedDomain(type.packageName())
                : packages.stream().anyMatch(pattern -> pattern.matches(type.packageName()));
    }

    /** A state of machinery says nothing about a business. */
    private boolean hasBusinessState(ClassFacts type) {
        return machines.changingFields(type).stream()
                .anyMatch(state -> state.standing() != StateField.Standing.MACHINERY);
    }
}
