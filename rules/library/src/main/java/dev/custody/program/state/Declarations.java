package dev.custody.program.state;

import dev.custody.facts.AnnotationFacts;
import dev.custody.facts.ClassFacts;
import dev.custody.facts.FieldFacts;
import dev.custody.facts.MethodFacts;
import dev.custody.program.Hierarchy;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Reads what is declared about a machine: {@code @Transition} on methods, {@code @Final} on states, tables on the enum. */
final class Declarations {
    private static final String FINAL = "dev/custody/annotation/Final";

    private final Hierarchy hierarchy;
    private final DeclaredTransitions transitions;
    private final Tables tables;

    Declarations(Hierarchy hierarchy, DeclaredTransitions transitions, Tables tables) {
        this.hierarchy = hierarchy;
        this.transitions = transitions;
        this.tables = tables;
    }

    /** What methods of the type and its subclasses declare of themselves, in hierarchy order. */
    List<Declaration> ofMethods(StateMachine machine) {
        return Stream.concat(
                        Stream.of(machine.type().name()),
                        hierarchy.subtypes(machine.type().name()).stream())
                .flatMap(name -> hierarchy.analysed(name).stream())
                .flatMap(owner -> owner.methods().stream())
                .flatMap(method -> ofMethod(machine, method).stream())
                .toList();
    }

    private Optional<Declaration> ofMethod(StateMachine machine, MethodFacts method) {
        List<AnnotationFacts> declared = transitions.of(method);
        if (declared.isEmpty()) {
            return Optional.empty();
        }
        FiniteType states = machine.state().states();
        Set<Change> allowed = new HashSet<>();
        Set<String> unknown = new LinkedHashSet<>();
        for (AnnotationFacts transition : declared) {
            for (String from : names(transition, "from")) {
                for (String to : names(transition, "to")) {
                    long before = states.named(from);
                    long after = states.named(to);
                    if (before == 0) {
                        unknown.add(from);
                    }
                    if (after == 0) {
                        unknown.add(to);
                    }
                    if (before != 0 && after != 0 && before != after) {
                        allowed.add(new Change(before, after, false));
                    }
                }
            }
        }
        return Optional.of(new Declaration(Optional.of(method), Optional.empty(), true, allowed, List.copyOf(unknown)));
    }

    private static List<String> names(AnnotationFacts transition, String member) {
        return transition.members().get(member) instanceof List<?> values
                ? values.stream().map(Object::toString).toList()
                : transition.text(member).stream().toList();
    }

    /** The table of the state type itself; empty when it has none that can be read. */
    Optional<Declaration> table(StateMachine machine) {
        return tables.of(machine.state().states());
    }

    /** The states that are declared final, as a set. */
    long finals(FiniteType states) {
        long bits = 0;
        for (String constant : states.constants()) {
            boolean declared = switch (states.kind()) {
                case VARIANTS ->
                    hierarchy.analysed(constant).map(ClassFacts::annotations).stream()
                            .anyMatch(Declarations::hasFinal);
                case ENUM, NUMBERS, TEXTS ->
                    hierarchy.analysed(states.name()).stream()
                            .flatMap(owner -> owner.fields().stream())
                            .filter(field -> field.name().equals(constant))
                            .map(FieldFacts::annotations)
                            .anyMatch(Declarations::hasFinal);
            };
            bits |= declared ? states.only(constant) : 0;
        }
        return bits;
    }

    private static boolean hasFinal(List<AnnotationFacts> annotations) {
        return annotations.stream().anyMatch(annotation -> annotation.type().equals(FINAL));
    }
}
