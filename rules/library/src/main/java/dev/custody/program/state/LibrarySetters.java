package dev.custody.program.state;

import dev.custody.facts.ClassFacts;
import dev.custody.facts.FieldFacts;
import dev.custody.facts.MethodRef;
import dev.custody.facts.Names;
import dev.custody.program.Hierarchy;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Which setters of types outside the analysed code set a declared state? Only declarations are known of them, so a method
 * counts that takes the type of a field and, where there are several, has its name. Safe for use from several threads.
 */
final class LibrarySetters {
    private static final String PREFIX = "set";

    private final Hierarchy hierarchy;
    private final StateFields stateFields;
    private final Map<MethodRef, Optional<StateField>> known = new ConcurrentHashMap<>();

    LibrarySetters(Hierarchy hierarchy, StateFields stateFields) {
        this.hierarchy = hierarchy;
        this.stateFields = stateFields;
    }

    /** The state that a called method sets. */
    Optional<StateField> of(MethodRef callee) {
        boolean maybe = maySet(callee) && !callee.owner().startsWith("java/") && !hierarchy.isAnalysed(callee.owner());
        return maybe ? known.computeIfAbsent(callee, this::find) : Optional.empty();
    }

    /** Whether a method has the name and parameters of a setter of an object; asked of every call there is. */
    static boolean maySet(MethodRef callee) {
        return callee.name().startsWith(PREFIX)
                && callee.name().length() > PREFIX.length()
                && callee.descriptor().startsWith("(L")
                && callee.descriptor().indexOf(';') == callee.descriptor().indexOf(')') - 1;
    }

    private Optional<StateField> find(MethodRef setter) {
        String descriptor = Names.parameterDescriptors(setter.descriptor()).get(0);
        for (String above : hierarchy.supertypes(setter.owner())) {
            Optional<ClassFacts> type = hierarchy.known(above);
            Optional<FieldFacts> field =
                    type.isPresent() ? field(type.get(), setter.name(), descriptor) : Optional.empty();
            if (type.isPresent() && field.isPresent()) {
                return hierarchy.isAnalysed(above)
                        ? Optional.empty()
                        : stateFields.declaredInLibrary(type.get(), field.get());
            }
        }
        return Optional.empty();
    }

    /** The field of the setter's name, or the only one of its type where the name has a prefix or so. */
    private static Optional<FieldFacts> field(ClassFacts type, String setter, String descriptor) {
        String name = Character.toLowerCase(setter.charAt(PREFIX.length())) + setter.substring(PREFIX.length() + 1);
        List<FieldFacts> ofType = new ArrayList<>(1);
        for (FieldFacts field : type.fields()) {
            if (field.descriptor().equals(descriptor)
                    && !field.modifiers().isStatic()
                    && !field.modifiers().isFinal()) {
                ofType.add(field);
            }
        }
        for (FieldFacts field : ofType) {
            if (ofType.size() == 1 || field.name().equals(name)) {
                return Optional.of(field);
            }
        }
        return Optional.empty();
    }
}
