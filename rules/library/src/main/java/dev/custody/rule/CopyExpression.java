package dev.custody.rule;

import dev.custody.facts.Names;
import dev.custody.program.Program;
import java.util.Map;

/** The expression that copies a value, as source code says it. */
public final class CopyExpression {
    private static final Map<String, String> CHANGING =
            Map.of("List", "ArrayList", "Set", "LinkedHashSet", "Map", "LinkedHashMap", "Collection", "ArrayList");

    private CopyExpression() {}

    /**
     * A copy of a variable.
     *
     * @param descriptor its declared type
     * @param changing whether the copy is to be changed
     */
    public static String of(Program program, String descriptor, String name, boolean changing) {
        if (Names.isArray(descriptor)) {
            return name + ".clone()";
        }
        String type = Names.classOf(descriptor).orElse("");
        for (String container : new String[] {"List", "Set", "Map", "Collection"}) {
            if (type.equals("java/util/" + container)) {
                String immutable = container.equals("Collection") ? "List" : container;
                return changing
                        ? "new " + CHANGING.get(container) + "<>(" + name + ")"
                        : immutable + ".copyOf(" + name + ")";
            }
        }
        if (program.hierarchy().isSubtype(type, "java/util/Date")) {
            return "new " + Names.simple(type) + "(" + name + ".getTime())";
        }
        if (program.hierarchy().isSubtype(type, "java/util/Calendar")
                || program.hierarchy().isSubtype(type, "java/util/BitSet")) {
            return name + ".clone()";
        }
        boolean container = program.dataTypes().isContainer(descriptor);
        boolean concrete = container
                && type.startsWith("java/util/")
                && program.hierarchy()
                        .known(type)
                        .filter(known -> !known.isInterface())
                        .isPresent();
        return concrete ? "new " + Names.simple(type) + "<>(" + name + ")" : "a copy of " + name;
    }
}
