package dev.custody.program;

import dev.custody.facts.FieldFacts;
import dev.custody.facts.Names;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What a field holds, by everything the analysed classes ever assign to it. */
final class FieldValues {
    private static final List<String> CONTAINERS = List.of("java/util/Collection", "java/util/Map");

    private final Hierarchy hierarchy;
    private final DataFlow dataFlow;

    FieldValues(Hierarchy hierarchy, DataFlow dataFlow) {
        this.hierarchy = hierarchy;
        this.dataFlow = dataFlow;
    }

    /** Sources of all values assigned, constants such as null left out. */
    Set<Source> assigned(FieldFacts field) {
        return dataFlow.use(field.ref()).writes().stream()
                .flatMap(write -> write.sources().stream())
                .filter(source -> source != Source.Plain.CONSTANT)
                .collect(Collectors.toSet());
    }

    /** Whether something may be stored that has contents to change: no immutable value, no object of the project. */
    boolean mayHoldMutableData(FieldFacts field) {
        Set<Source> assigned = assigned(field);
        return assigned.isEmpty() || !assigned.stream().allMatch(this::isNoData);
    }

    private boolean isNoData(Source source) {
        return source instanceof Source.Made made && (made.frozen() || isNoContainer(made.descriptor()));
    }

    /** An object of an analysed class that is no collection and no map of the project's own. */
    private boolean isNoContainer(String descriptor) {
        return Names.classOf(descriptor)
                .filter(hierarchy::isAnalysed)
                .filter(type -> CONTAINERS.stream().noneMatch(above -> hierarchy.isSubtype(type, above)))
                .isPresent();
    }

    /** An object of an analysed class, unless that class is a JDK collection by inheritance. */
    boolean isAssociation(String descriptor) {
        return Names.classOf(descriptor)
                .filter(hierarchy::isAnalysed)
                .filter(type -> hierarchy.supertypes(type).stream().noneMatch(this::isConcreteCollection))
                .isPresent();
    }

    private boolean isConcreteCollection(String internalName) {
        return internalName.startsWith("java/util/")
                && CONTAINERS.stream().anyMatch(above -> hierarchy.isSubtype(internalName, above))
                && hierarchy
                        .known(internalName)
                        .filter(type -> !type.isInterface() && !type.modifiers().isAbstract())
                        .isPresent();
    }
}
