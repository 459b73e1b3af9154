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
            List<String> words = Tables.words(line);
            String method = words.get(0);
            int dot = method.lastIndexOf('.');
            table.computeIfAbsent(Names.toInternal(method.substring(0, dot)), type -> new HashMap<>())
                    .put(method.substring(dot + 1), effects(words.subList(1, words.size())));
        }
        return table;
    }

    /** Kinds, each with its operand if it has one, and commas between them. */
    private static List<Effect> effects(List<String> words) {
        List<Effect> effects = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            String kind = words.get(i);
            boolean alone = kind.endsWith(",") || i + 1 == words.size();
            int operand = alone ? Effect.NOTHING : operand(withoutComma(words.get(++i)));
            effects.add(new Effect(Effect.Kind.valueOf(withoutComma(kind).toUpperCase(Locale.ROOT)), operand));
        }
        return List.copyOf(effects);
    }

    private static int operand(String word) {
        return word.equals("this") ? Effect.RECEIVER : Integer.parseInt(word);
    }

    private static String withoutComma(String word) {
        return word.endsWith(",") ? word.substring(0, word.length() - 1) : word;
    }
}
