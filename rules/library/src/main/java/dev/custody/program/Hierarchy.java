package dev.custody.program;

import dev.custody.facts.ClassFacts;
import dev.custody.facts.FieldFacts;
import dev.custody.facts.FieldRef;
import dev.custody.facts.MethodFacts;
import dev.custody.facts.MethodRef;
import dev.custody.read.LibraryTypes;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Which type is above and below which, over the analysed classes and, above them, the library types that are known. Safe
 * for use from several threads.
 */
public final class Hierarchy {
    private final Map<String, ClassFacts> analysed;
    private final LibraryTypes libraries;
    private final Map<String, List<String>> directSubtypes = new HashMap<>();
    private final Map<String, Set<String>> supertypes = new ConcurrentHashMap<>();

    private final MethodNumbers methods;
    private final Map<FieldRef, Optional<FieldFacts>> fields = new ConcurrentHashMap<>();

    Hierarchy(Collection<ClassFacts> classes, LibraryTypes libraries) {
        this.libraries = libraries;
        this.analysed = new HashMap<>();
        this.methods = new MethodNumbers(classes);
        for (ClassFacts type : classes) {
            analysed.put(type.name(), type);
            for (String above : directSupertypes(type)) {
                directSubtypes.computeIfAbsent(above, name -> new ArrayList<>()).add(type.name());
            }
        }
    }

    private static List<String> directSupertypes(ClassFacts type) {
        List<String> above = new ArrayList<>(type.interfaces());
        type.superName().ifPresent(above::add);
        return above;
    }

    /** A class of the analysed set. */
    public Optional<ClassFacts> analysed(String internalName) {
        return Optional.ofNullable(analysed.get(internalName));
    }

    public boolean isAnalysed(String internalName) {
        return analysed.containsKey(internalName);
    }

    /** A class of the analysed set or, by its declarations, of a library. */
    public Optional<ClassFacts> known(String internalName) {
        ClassFacts own = analysed.get(internalName);
        return own != null ? Optional.of(own) : libraries.find(internalName);
    }

    /** The type itself, its super-classes and all its interfaces, as far as they are known; nearest first. */
    public Set<String> supertypes(String internalName) {
        Set<String> known = supertypes.get(internalName);
        if (known == null) {
            known = computeSupertypes(internalName);
            supertypes.put(internalName, known);
        }
        return known;
    }

    private Set<String> computeSupertypes(String internalName) {
        Set<String> found = new LinkedHashSet<>();
        Deque<String> pending = new ArrayDeque<>(List.of(internalName));
        while (!pending.isEmpty()) {
            String name = pending.remove();
            Optional<ClassFacts> type = found.add(name) ? known(name) : Optional.empty();
            if (type.isPresent()) {
                type.get().superName().ifPresent(pending::add);
                pending.addAll(type.get().interfaces());
            }
        }
        return new OrderedNames(found);
    }

    /** Whether the one type is the other or below it, as far as is known. */
    public boolean isSubtype(String internalName, String above) {
        return internalName.equals(above) || supertypes(internalName).contains(above);
    }

    /** Whether some type above is neither analysed nor known, so that nobody can say what is inherited. */
    public boolean hasUnknownSupertype(String internalName) {
        for (String above : supertypes(internalName)) {
            if (known(above).isEmpty()) {
                return true;
            }
        }
        return false;
    }

    /** Analysed types directly below, in name order. */
    public List<String> directSubtypes(String internalName) {
        return directSubtypes.getOrDefault(internalName, List.of());
    }

    /** Analysed types below in breadth-first order, the type itself not included. */
    public Set<String> subtypes(String internalName) {
        if (directSubtypes(internalName).isEmpty()) {
            return Set.of();
        }
        Set<String> found = new LinkedHashSet<>();
        Deque<String> pending = new ArrayDeque<>(directSubtypes(internalName));
        while (!pending.isEmpty()) {
            String name = pending.remove();
            if (found.add(name)) {
                pending.addAll(directSubtypes(name));
            }
        }
        return found;
    }

    /** The declaration that an instruction's field reference stands for (JVMS §5.4.3.2), in analysed classes only. */
    public Optional<FieldFacts> declaration(FieldRef ref) {
        Optional<FieldFacts> known = fields.get(ref);
        if (known == null) {
            known = find(ref);
            fields.put(ref, known);
        }
        return known;
    }

    private Optional<FieldFacts> find(FieldRef ref) {
        for (String name : supertypes(ref.owner())) {
            ClassFacts type = analysed.get(name);
            Optional<FieldFacts> field = type == null ? Optional.empty() : type.field(ref.name(), ref.descriptor());
            if (field.isPresent()) {
                return field;
            }
        }
        return Optional.empty();
    }

    /** The method that a reference finds from its owner upwards, abstract or not, in analysed classes only. */
    public Optional<MethodFacts> declaration(MethodRef ref) {
        int own = number(ref);
        if (own >= 0) {
            return Optional.of(methods().get(own));
        }
        for (String name : supertypes(ref.owner())) {
            Optional<MethodFacts> method = declaredIn(name, ref);
            if (method.isPresent()) {
                return method;
            }
        }
        return Optional.empty();
    }

    /** The method of an analysed type itself that has the reference's name and descriptor. */
    Optional<MethodFacts> declaredIn(String internalName, MethodRef ref) {
        boolean own = internalName.equals(ref.owner());
        int number = number(own ? ref : new MethodRef(internalName, ref.name(), ref.descriptor()));
        return number < 0 ? Optional.empty() : Optional.of(methods().get(number));
    }

    /** Methods of the analysed classes by number. */
    List<MethodFacts> methods() {
        return methods.methods();
    }

    /** Number of a method of an analysed class, -1 for any other. */
    int number(MethodRef declared) {
        return methods.of(declared);
    }

    /** Analysed member classes of a class, by name. It looks at all classes, so nothing asks it of each of them. */
    public List<String> nested(String internalName) {
        return analysed.values().stream()
                .filter(type -> type.outer()
                        .filter(outer -> outer.type().equals(internalName))
                        .isPresent())
                .map(ClassFacts::name)
                .sorted()
                .toList();
    }

    /** The outermost class around a nested one, the class itself when it is none. */
    public String outermost(String internalName) {
        String name = internalName;
        for (int depth = 0; depth < MOST_NESTED; depth++) {
            ClassFacts type = analysed.get(name);
            if (type == null || type.outer().isEmpty()) {
                return name;
            }
            name = type.outer().get().type();
        }
        return name;
    }

    /** Deeper than any source nests; a malformed class file may name itself as its outer class. */
    private static final int MOST_NESTED = 64;
}
