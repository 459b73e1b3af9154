package dev.custody.program.singleton;

import dev.custody.facts.AnnotationFacts;
import dev.custody.facts.ClassFacts;
import dev.custody.facts.Names;
import dev.custody.program.Hierarchy;
import dev.custody.program.Tables;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** How many objects of a type a container makes, by {@code singletons.txt}. */
final class Scopes {
    private static final int MOST_META = 4;
    private static final Set<String> WIDE = Set.of("", "singleton", "application");
    private static final String SPRING_SCOPE = "org/springframework/context/annotation/Scope";

    private final Hierarchy hierarchy;
    private final Map<String, Scope> byAnnotation = new HashMap<>();
    private final Set<String> containerTypes = new HashSet<>();
    private final Map<String, Scope> meta = new HashMap<>();

    /** What an annotation says; the later one outweighs the earlier one. */
    enum Scope {
        NOTHING,
        SINGLETON,
        CONFIGURATION,
        NARROWER
    }

    /** @param singletons binary names of further annotations and types that say so */
    Scopes(Hierarchy hierarchy, List<String> singletons) {
        this.hierarchy = hierarchy;
        for (String line : Tables.lines("singletons.txt")) {
            List<String> words = Tables.words(line);
            String name = Names.toInternal(words.get(0));
            switch (words.get(1)) {
                case "singleton" -> byAnnotation.put(name, Scope.SINGLETON);
                case "narrower" -> byAnnotation.put(name, Scope.NARROWER);
                case "configuration" -> byAnnotation.put(name, Scope.CONFIGURATION);
                default -> containerTypes.add(name);
            }
        }
        for (String declared : singletons) {
            byAnnotation.put(Names.toInternal(declared), Scope.SINGLETON);
            containerTypes.add(Names.toInternal(declared));
        }
    }

    /** What the annotations of a type or method say together. */
    Scope of(List<AnnotationFacts> annotations) {
        Scope strongest = Scope.NOTHING;
        for (AnnotationFacts annotation : annotations) {
            Scope scope = of(annotation, 0);
            if (scope.compareTo(strongest) > 0) {
                strongest = scope;
            }
        }
        return strongest;
    }

    private Scope of(AnnotationFacts annotation, int depth) {
        Scope known = byAnnotation.get(annotation.type());
        if (known != null) {
            return known;
        }
        if (annotation.type().equals(SPRING_SCOPE)) {
            Optional<String> name =
                    annotation.text("value").filter(text -> !text.isEmpty()).or(() -> annotation.text("scopeName"));
            return WIDE.contains(name.orElse("")) ? Scope.NOTHING : Scope.NARROWER;
        }
        return depth == MOST_META || annotation.type().startsWith("java/") ? Scope.NOTHING : ofMeta(annotation, depth);
    }

    private Scope ofMeta(AnnotationFacts annotation, int depth) {
        Scope found = meta.get(annotation.type());
        if (found == null) {
            found = Scope.NOTHING;
            Optional<ClassFacts> type = hierarchy.known(annotation.type());
            if (type.isPresent()) {
                for (AnnotationFacts above : type.get().annotations()) {
                    Scope scope = of(above, depth + 1);
                    found = scope.compareTo(found) > 0 ? scope : found;
                }
            }
            meta.put(annotation.type(), found);
        }
        return found;
    }

    /** Whether the container makes one object of the type because of what it extends. */
    boolean isContainerType(ClassFacts type) {
        for (String above : hierarchy.supertypes(type.name())) {
            if (containerTypes.contains(above)) {
                return true;
            }
        }
        return false;
    }
}
