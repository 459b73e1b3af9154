package dev.custody.settings;

import dev.custody.finding.Tier;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** What {@code custody.yml} can say, in the order in which pages list it. The schema for editors is made of this. */
public enum Setting {
    TIER(
            "tier",
            Form.CHOICE,
            words(Tier.values(), Tier::label),
            "findings of this tier and the higher ones are reported"),
    FAIL_ON(
            "failOn",
            Form.CHOICE,
            words(FailOn.values(), FailOn::label),
            "from which severity on findings fail builds and tests; error unless set, and never for reviews"),
    RULES(
            "rules",
            Form.LEVELS,
            words(RuleLevel.values(), RuleLevel::label),
            "rules by id: off, or on whatever their tier, with the severity of their findings"),
    ARCH_RULES(
            "archRules",
            Form.RULE_CLASSES,
            "classes with ArchUnit rules that run beside the others, from the tests or from a jar; with the ids of rules that are"
                    + " not called after class and member"),
    DOMAIN(
            "domain",
            Form.WORDS,
            "package patterns of domain types, such as ..domain..; known by name and annotations unless set"),
    BOUNDARY(
            "boundary",
            Form.WORDS,
            "package patterns of the API, such as ..api..; everything that a module exports unless set"),
    IMMUTABLE(
            "immutable",
            Form.ADDITIONS,
            "binary names of library types that never change, with all their subtypes: additions to what is known"),
    COLLABORATORS(
            "collaborators",
            Form.ADDITIONS,
            "binary names of types that code works with rather than reads, with all their subtypes: keeping them and"
                    + " handing them on is no matter of ownership; additions to what is known"),
    SINGLETONS(
            "singletons",
            Form.ADDITIONS,
            "binary names of annotations that make a type a singleton, and of types whose subtypes are singletons:"
                    + " additions to what is known"),
    OVERRIDES("overrides", Form.NUMBER, "how many targets a virtual call may have before it counts as unknown"),
    EXCLUDE(
            "exclude",
            Form.EXCLUSIONS,
            "types that findings are not about: a package pattern or a type by its name, with the reason"),
    BASELINE(
            "baseline",
            Form.PATH,
            "the file of known findings, seen from the folder of the settings file; the nearest custody-baseline.txt"
                    + " unless set");

    /** How a value is written. */
    public enum Form {
        /** One of a few words. */
        CHOICE,
        /** A word, or a list of them; takes the place of what a file above says. */
        WORDS,
        /** A word, or a list of them, that is added to what files above say. */
        ADDITIONS,
        /** A level for each rule that is named; rules that a file above names stay. */
        LEVELS,
        /** The name of a class, or a list of such, each by itself or with ids; added to what files above say. */
        RULE_CLASSES,
        /** A number from 1 on. */
        NUMBER,
        /** A list of patterns with reasons that is added to what files above say. */
        EXCLUSIONS,
        /** A path, seen from the folder of the file. */
        PATH
    }

    private final String key;
    private final Form form;

    @SuppressWarnings("ImmutableEnumChecker") // the list is unmodifiable
    private final List<String> words;

    private final String summary;

    Setting(String key, Form form, String summary) {
        this(key, form, List.of(), summary);
    }

    Setting(String key, Form form, List<String> words, String summary) {
        this.key = key;
        this.form = form;
        this.words = words;
        this.summary = summary;
    }

    private static <T> List<String> words(T[] values, Function<T, String> label) {
        return Arrays.stream(values).map(label).toList();
    }

    /** As files write it. */
    public String key() {
        return key;
    }

    public Form form() {
        return form;
    }

    /** The words that it takes; empty when others than these are fine. */
    public List<String> words() {
        return words;
    }

    /** What it says, without a full stop. */
    public String summary() {
        return summary;
    }

    /** Whether a file adds to what files above it say, rather than taking its place. */
    public boolean adds() {
        return form == Form.ADDITIONS || form == Form.LEVELS || form == Form.EXCLUSIONS || form == Form.RULE_CLASSES;
    }

    /** The setting of a key; empty for a key that none has. */
    static Optional<Setting> of(String key) {
        return Stream.of(values()).filter(setting -> setting.key.equals(key)).findFirst();
    }

    /** The keys of all of them. */
    public static List<String> keys() {
        return Stream.of(values()).map(Setting::key).toList();
    }
}
