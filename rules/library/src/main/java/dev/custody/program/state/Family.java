package dev.custody.program.state;

import dev.custody.facts.ClassFacts;
import dev.custody.program.Hierarchy;
import java.util.ArrayList;
import java.util.List;

/** A type and its analysed subclasses: the classes of the objects that have its state. */
final class Family {
    private Family() {}

    /** The type first, then those below it in hierarchy order. */
    static List<ClassFacts> of(ClassFacts type, Hierarchy hierarchy) {
        List<ClassFacts> family = new ArrayList<>(1);
        hierarchy.analysed(type.name()).ifPresent(family::add);
        for (String below : hierarchy.subtypes(type.name())) {
            hierarchy.analysed(below).ifPresent(family::add);
        }
        return family;
    }
}
