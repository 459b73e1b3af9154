package dev.custody.program.state;

import dev.custody.facts.AnnotationFacts;
import dev.custody.facts.ClassFacts;
import dev.custody.facts.FieldFacts;
import dev.custody.facts.MethodFacts;
import dev.custody.program.Hierarchy;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

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
        List<Declaration> found = new ArrayList<>(0);
        for (ClassFacts owner : Family.of(machine.type(), hierarchy)) {
            for (MethodFacts method : owner.methods()) {
                Optional<Declaration> declared = ofMethod(machine, method);
                if (declared.isPresent()) {
                    found.add(declared.get());
                }
            }
        }
        return found;
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
        Optional<ClassFacts> owner =
                states.is(FiniteType.Kind.VARIANTS) ? Optional.empty() : hierarchy.analysed(states.name());
        long bits = 0;
        for (String constant : states.constants()) {
            boolean declared = states.is(FiniteType.Kind.VARIANTS)
                    ? isFinalVariant(constant)
                    : owner.isPresent() && isFinalConstant(owner.get(), constant);
            bits |= declared ? states.only(constant) : 0;
        }
        return bits;
    }

    private boolean isFinalVariant(String variant) {
        Optional<ClassFacts> type = hierarchy.analysed(variant);
        return type.isPresent() && hasFinal(type.get().annotations());
    }

    private static boolean isFinalConstant(ClassFacts owner, String constant) {
        for (FieldFacts field : owner.fields()) {
            if (field.name().equals(constant) && hasFinal(field.annotations())) {
                return true;
            }
        }
        return false;
    }

    private static boolean hasFinal(List<AnnotationFacts> annotations) {
        for (AnnotationFacts annotation : annotations) {
            if (annotation.type().equals(FINAL)) {
                return true;
            }
        }
        return false;
    }
}
