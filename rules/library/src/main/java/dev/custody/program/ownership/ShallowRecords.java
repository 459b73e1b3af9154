package dev.custody.program.ownership;

import dev.custody.facts.AnnotationFacts;
import dev.custody.facts.ClassFacts;
import dev.custody.facts.CompilerMade;
import dev.custody.facts.FieldFacts;
import dev.custody.facts.FieldRef;
import dev.custody.facts.MethodFacts;
import dev.custody.program.Boundary;
import dev.custody.program.Program;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Which public records keep what they are made of without a copy? */
final class ShallowRecords {
    private static final Set<String> DECLARED = Set.of("Shared", "Owned", "Owning", "Borrowed", "NotOwning");

    private final Program program;
    private final GivenData data;
    private final Handovers handovers;
    private final DeclaredPackages packages;
    private final Keeping keeping;

    ShallowRecords(Program program, GivenData data, Handovers handovers, DeclaredPackages packages) {
        this.program = program;
        this.data = data;
        this.handovers = handovers;
        this.packages = packages;
        this.keeping = new Keeping(program);
    }

    /** The record with the components that are kept as given; empty when there are none, or it need not be safe. */
    Optional<KeptComponents> in(ClassFacts type) {
        if (!isJudged(type)) {
            return Optional.empty();
        }
        List<FieldRef> components = type.components().orElseThrow();
        StringBuilder descriptor = new StringBuilder("(");
        components.forEach(component -> descriptor.append(component.descriptor()));
        return type.method("<init>", descriptor.append(")V").toString())
                .map(constructor -> shallow(type, components, constructor))
                .filter(found -> !found.components().isEmpty());
    }

    /** Whether a type is a record that ought to be safe. */
    boolean isJudged(ClassFacts type) {
        Boundary boundary = program.boundary();
        return type.components().isPresent()
                && type.modifiers().isPublic()
                && !CompilerMade.isMade(type)
                && boundary.isReachable(type)
                && boundary.isPubliclyVisible(type)
                && !packages.isValue(type)
                && !program.roles().isTestDouble(type)
                && !AnnotationFacts.isAny(type.annotations(), DECLARED);
    }

    private KeptComponents shallow(ClassFacts type, List<FieldRef> components, MethodFacts constructor) {
        Set<FieldRef> kept = new HashSet<>();
        for (KeptArgument argument : keeping.of(constructor)) {
            if (argument.how() == KeptArgument.How.HELD) {
                kept.add(argument.field().ref());
            }
        }
        List<FieldFacts> found = new ArrayList<>(2);
        for (int i = 0; i < components.size(); i++) {
            FieldRef component = components.get(i);
            if (data.isData(component.descriptor()) && kept.contains(component)) {
                int parameter = i;
                type.field(component.name(), component.descriptor())
                        .filter(field -> isShallow(field, constructor, parameter))
                        .ifPresent(found::add);
            }
        }
        return new KeptComponents(type, constructor, found);
    }

    private boolean isShallow(FieldFacts field, MethodFacts constructor, int parameter) {
        return !AnnotationFacts.isAny(field.annotations(), DECLARED)
                && !data.isDeclared(constructor, parameter)
                && !data.holdsCollaborators(GenericTypes.parameter(constructor, parameter))
                && !isNeverPassedAsArray(constructor, parameter)
                && program.use(field).changes().isEmpty()
                && !handovers.areAllGivenAway(constructor, parameter);
    }

    private boolean isNeverPassedAsArray(MethodFacts constructor, int parameter) {
        return Handovers.isVarargs(constructor, parameter) && !handovers.isEverPassedArray(constructor, parameter);
    }
}
