package dev.custody.settings;

import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A class whose ArchUnit rules run beside the others. What its rules are called is known without loading it, so that settings
 * may name them where the class is not there.
 *
 * @param name binary name
 * @param ids ids of rules that are not called after class and member, by member; of rules in other classes that it includes
 *     by both members, parted by a dot
 */
public record ArchRuleClass(String name, Map<String, String> ids) {
    /** Kebab case. */
    static final Pattern ID = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");

    private static final Pattern ACCENTS = Pattern.compile("\\p{M}");
    private static final Pattern WORD_STARTS = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])");
    private static final Pattern OTHERS = Pattern.compile("[^a-z0-9]+");
    private static final Pattern ENDING = Pattern.compile("(?<=.)(Tests?|Rules)$");

    public ArchRuleClass {
        ids = Map.copyOf(new TreeMap<>(ids));
    }

    /** With ids of class and member alone. */
    public ArchRuleClass(String name) {
        this(name, Map.of());
    }

    /**
     * The id of a rule: as the settings say or, of {@code LayerRules} or {@code LayerTest} and {@code no_cycles}, {@code
     * layer-no-cycles}.
     *
     * @param members the field or method and, before it, those that lead to its class; parted by dots
     */
    public String idOf(String members) {
        String given = ids.get(members);
        return given != null ? given : prefix() + kebab(members);
    }

    /** Whether a rule of the class may have the id. */
    public boolean mayOwn(String id) {
        return ids.containsValue(id) || (id.startsWith(prefix()) && id.length() > prefix().length());
    }

    /** Whether the text is an id. */
    public static boolean isId(String text) {
        return ID.matcher(text).matches();
    }

    private String prefix() {
        String simple = name.substring(name.lastIndexOf('.') + 1);
        return kebab(ENDING.matcher(simple).replaceFirst("")) + "-";
    }

    private static String kebab(String words) {
        String plain = ACCENTS.matcher(Normalizer.normalize(words, Normalizer.Form.NFD))
                .replaceAll("");
        String lower = WORD_STARTS.matcher(plain).replaceAll("-").toLowerCase(Locale.ROOT);
        String parted = OTHERS.matcher(lower).replaceAll("-");
        return parted.replaceAll("^-|-$", "");
    }

    /** Both lists; of a class that is in both, the ids of the second come first. */
    public static List<ArchRuleClass> joined(List<ArchRuleClass> known, List<ArchRuleClass> more) {
        Map<String, ArchRuleClass> byName = new LinkedHashMap<>();
        Stream.concat(known.stream(), more.stream())
                .forEach(one -> byName.merge(one.name, one, ArchRuleClass::overriddenBy));
        return List.copyOf(byName.values());
    }

    private ArchRuleClass overriddenBy(ArchRuleClass nearer) {
        Map<String, String> both = new TreeMap<>(ids);
        both.putAll(nearer.ids);
        return new ArchRuleClass(name, both);
    }
}
