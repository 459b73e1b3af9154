package dev.custody.program;

import dev.custody.facts.FieldFacts;
import dev.custody.facts.Names;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

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
        Set<Source> assigned = new HashSet<>();
        for (FieldUse.Write write : dataFlow.use(field.ref()).writes()) {
            assigned.addAll(write.sources());
        }
        assigned.remove(Source.Plain.CONSTANT);
        return assigned;
    }

    /** Whether something may be stored that has contents to change: no immutable value, no object of the project. */
    boolean mayHoldMutableData(FieldFacts field) {
        Set<Source> assigned = assigned(field);
        for (Source source : assigned) {
            if (!isNoData(source)) {
                return true;
            }
        }
        return assigned.isEmpty();
    }

    private boolean isNoData(Source source) {
        return source instanceof Source.Made made && (made.frozen() || isNoContainer(made.descriptor()));
    }

    /** An object of an analysed class that is no collection and no map of the project's own. */
    private boolean isNoContainer(String descriptor) {
        Optional<String> type = Names.classOf(descriptor);
        return type.isPresent() && hierarchy.isAnalysed(type.get()) && !isContainer(type.get());
    }

    /** An object of an analysed class, unless that class is a JDK collection by inheritance. */
    boolean isAssociation(String descriptor) {
        Optional<String> type = Names.classOf(descriptor);
        if (type.isEmpty() || !hierarchy.isAnalysed(type.get())) {
            return false;
        }
        for (String above : hierarchy.supertypes(type.get())) {
            if (isConcreteCollection(above)) {
                return false;
            }
        }
        return true;
    }

    private boolean isContainer(String internalName) {
        return hierarchy.isSubtype(internalName, "java/util/Collection")
                || hierarchy.isSubtype(internalName, "java/util/Map");
    }

    private boolean isConcreteCollection(String internalName) {
        return internalName.startsWith("java/util/")
                && isContainer(internalName)
                && hierarchy
                        .known(internalName)
                        .filter(type -> !type.isInterface() && !type.modifiers().isAbstract())
                        .isPresent();
    }
}
