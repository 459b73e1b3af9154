package dev.custody.program.mutability;

import dev.custody.facts.AnnotationFacts;
import dev.custody.facts.ClassFacts;
import dev.custody.facts.Names;
import dev.custody.program.Hierarchy;
import dev.custody.program.Tables;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What is known of library types, by {@code mutability.txt} and by the annotations that they bear. The entry of the nearest
 * super-type holds; a type without one is unknown. Safe for use from several threads.
 */
final class KnownTypes {
    private static final String TABLE = "mutability.txt";
    private static final Set<String> DECLARED = Set.of("Immutable", "ThreadSafe", "ValueObject");

    private final Hierarchy hierarchy;
    private final Map<String, Mutability> byName = new HashMap<>();
    private final Map<String, Mutability> byEnd = new HashMap<>();
    private final Map<String, String> ends = new HashMap<>();
    private final Map<String, Mutability> found = new ConcurrentHashMap<>();

    /** @param immutable binary names of types that never change, whatever the table says */
    KnownTypes(Hierarchy hierarchy, List<String> immutable) {
        this.hierarchy = hierarchy;
        for (String line : Tables.lines(TABLE)) {
            List<String> words = Tables.words(line);
            Mutability mutability =
                    Mutability.valueOf(words.get(1).toUpperCase(Locale.ROOT).replace('-', '_'));
            String name = Names.toInternal(words.get(0));
            if (name.startsWith("*")) {
                byEnd.put(Names.withoutPackage(name), mutability);
                ends.put(Names.withoutPackage(name), name.substring(1));
            } else {
                byName.put(name, mutability);
            }
        }
        for (String name : immutable) {
            byName.put(Names.toInternal(name), Mutability.IMMUTABLE);
        }
    }

    /** Of a type that is not analysed. */
    Mutability of(String internalName) {
        Mutability known = found.get(internalName);
        if (known == null) {
            known = lookUp(internalName);
            found.put(internalName, known);
        }
        return known;
    }

    private Mutability lookUp(String internalName) {
        for (String type : hierarchy.supertypes(internalName)) {
            Optional<Mutability> entry = entry(type);
            Optional<Mutability> known = entry.isPresent() ? entry : declared(type);
            if (known.isPresent()) {
                return known.get();
            }
        }
        return Mutability.UNKNOWN;
    }

    private Optional<Mutability> entry(String type) {
        Mutability exact = byName.get(type);
        if (exact != null) {
            return Optional.of(exact);
        }
        String simple = Names.withoutPackage(type);
        String end = ends.get(simple);
        return end != null && type.endsWith(end) ? Optional.ofNullable(byEnd.get(simple)) : Optional.empty();
    }

    /** {@code @Immutable} and its relatives, of any package, are believed of types that cannot be checked. */
    private Optional<Mutability> declared(String type) {
        Optional<ClassFacts> known = hierarchy.isAnalysed(type) ? Optional.empty() : hierarchy.known(type);
        if (known.isPresent()) {
            for (AnnotationFacts annotation : known.get().annotations()) {
                String name = annotation.simpleName();
                if (DECLARED.contains(name)) {
                    return Optional.of(name.equals("ThreadSafe") ? Mutability.THREAD_SAFE : Mutability.IMMUTABLE);
                }
            }
        }
        return Optional.empty();
    }
}
