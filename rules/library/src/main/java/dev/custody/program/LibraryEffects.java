package dev.custody.program;

import dev.custody.facts.MethodRef;
import dev.custody.facts.Names;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What library methods do with their operands, from {@code library-effects.txt}. A method that the table does not hold
 * changes and keeps nothing and returns a value of unknown origin. Safe for use from several threads.
 */
final class LibraryEffects {
    private static final Map<String, Map<String, List<Effect>>> TABLE = read();
    private static final Set<String> NAMES = names();

    private final Hierarchy hierarchy;
    private final Map<MethodRef, List<Effect>> known = new ConcurrentHashMap<>();

    LibraryEffects(Hierarchy hierarchy) {
        this.hierarchy = hierarchy;
    }

    /** Effects of a method by its own entry and those of the methods it overrides; empty when nothing is known. */
    List<Effect> of(MethodRef method) {
        if (!NAMES.contains(method.name())) {
            return List.of();
        }
        List<Effect> effects = known.get(method);
        if (effects == null) {
            effects = lookUp(method);
            known.put(method, effects);
        }
        return effects;
    }

    /** Effects of the constructors of a type. */
    List<Effect> ofConstructor(String type) {
        return entry(type, "<init>");
    }

    private List<Effect> lookUp(MethodRef method) {
        if (method.isConstructor()) {
            return entry(method.owner(), method.name());
        }
        Set<Effect> effects = new LinkedHashSet<>();
        String owner = method.owner().startsWith("[") ? "java/lang/Object" : method.owner();
        for (String type : hierarchy.supertypes(owner)) {
            effects.addAll(entry(type, method.name()));
        }
        return List.copyOf(effects);
    }

    private static List<Effect> entry(String type, String method) {
        return TABLE.getOrDefault(type, Map.of()).getOrDefault(method, List.of());
    }

    private static Set<String> names() {
        Set<String> names = new HashSet<>();
        TABLE.values().forEach(methods -> names.addAll(methods.keySet()));
        return names;
    }

    private static Map<String, Map<String, List<Effect>>> read() {
        Map<String, Map<String, List<Effect>>> table = new HashMap<>();
        for (String line : Tables.lines("library-effects.txt")) {
            String[] parts = line.split("\\s+", 2);
            int dot = parts[0].lastIndexOf('.');
            table.computeIfAbsent(Names.toInternal(parts[0].substring(0, dot)), type -> new HashMap<>())
                    .put(parts[0].substring(dot + 1), effects(parts[1]));
        }
        return table;
    }

    private static List<Effect> effects(String text) {
        List<Effect> effects = new ArrayList<>();
        for (String word : text.split("\\s*,\\s*", -1)) {
            String[] parts = word.split("\\s+", 2);
            Effect.Kind kind = Effect.Kind.valueOf(parts[0].toUpperCase(Locale.ROOT));
            int operand = parts.length == 1
                    ? Effect.NOTHING
                    : parts[1].equals("this") ? Effect.RECEIVER : Integer.parseInt(parts[1]);
            effects.add(new Effect(kind, operand));
        }
        return List.copyOf(effects);
    }
}
