package dev.custody.program;

import dev.custody.facts.FieldFacts;
import dev.custody.facts.Names;
import java.util.Set;
import java.util.stream.Collectors;

/** What a field holds, by everything the analysed classes ever assign to it. */
final class FieldValues {
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
        return source instanceof Source.Made made && (made.frozen() || isAssociation(made.descriptor()));
    }

    /** An object of an analysed class, unless that class is a JDK collection by inheritance. */
    boolean isAssociation(String descriptor) {
        return Names.classOf(descriptor)
                .filter(hierarchy::isAnalysed)
                .filter(type -> hierarchy.supertypes(type).stream()
                        .filter(above -> !hierarchy.isAnalysed(above))
                        .noneMatch(FieldValues::isConcreteCollection))
                .isPresent();
    }

    private static boolean isConcreteCollection(String internalName) {
        String simple = Names.innermost(internalName);
        return internalName.startsWith("java/util/")
                && !simple.startsWith("Abstract")
                && (simple.endsWith("List") || simple.endsWith("Map") || simple.endsWith("Set"))
                && simple.length() > "Map".length() + 1
                && !simple.equals("List");
    }
}
