package dev.custody.settings;

import dev.custody.finding.Tier;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * Reads one {@code custody.yml}. It is strict: what it does not know it refuses, with the line and the nearest known word. What
 * a file does not say stays as in the settings that it extends; additions and rules are added to theirs.
 */
public final class SettingsReader {
    static final int MOST_OVERRIDES = 1000;

    private final String file;
    private final Collection<String> ruleIds;
    private final boolean complete;

    /**
     * One that also takes ids which rules of the classes under {@code archRules} may have.
     *
     * @param file as messages name it
     * @param ruleIds ids of the rules that there are
     */
    public SettingsReader(String file, Collection<String> ruleIds) {
        this(file, ruleIds, false);
    }

    /** @param complete whether the ids are those of all rules, those of the classes under {@code archRules} among them */
    SettingsReader(String file, Collection<String> ruleIds, boolean complete) {
        this.file = file;
        this.ruleIds = List.copyOf(ruleIds);
        this.complete = complete;
    }

    /**
     * Reads the text of a file.
     *
     * @param extended the settings of the folder above, or the defaults
     * @throws SettingsException when the text is no YAML, or says what is not known
     */
    public Settings read(String text, Settings extended) {
        Optional<Node> root = compose(text);
        if (root.isEmpty() || isEmpty(root.get())) {
            return extended;
        }
        Settings settings = extended;
        for (Entry entry : namesFirst(entries(root.get(), "settings"))) {
            settings = apply(entry, settings);
        }
        return settings;
    }

    /** What brings rules stands before what names them, wherever the file has it. */
    private static List<Entry> namesFirst(List<Entry> entries) {
        String names = Setting.ARCH_RULES.key();
        return Stream.concat(
                        entries.stream().filter(entry -> entry.key().equals(names)),
                        entries.stream().filter(entry -> !entry.key().equals(names)))
                .toList();
    }

    private Optional<Node> compose(String text) {
        try {
            return new Compose(LoadSettings.builder().setLabel(file).build()).composeString(text);
        } catch (MarkedYamlEngineException e) {
            int line = e.getProblemMark().map(Mark::getLine).orElse(0) + 1;
            throw new SettingsException(file + ":" + line + ": it is no YAML, " + e.getProblem());
        } catch (YamlEngineException e) {
            throw new SettingsException(file + ": it is no YAML, " + e.getMessage());
        }
    }

    /**
     * Which settings a text says something about, with the line of each, from 1.
     *
     * @throws SettingsException when the text is no YAML, or names a setting that is not known
     */
    public Map<Setting, Integer> lines(String text) {
        Map<Setting, Integer> lines = new EnumMap<>(Setting.class);
        Optional<Node> root = compose(text);
        if (root.isPresent() && !isEmpty(root.get())) {
            entries(root.get(), "settings").forEach(entry -> lines.put(setting(entry), line(entry.at())));
        }
        return lines;
    }

    private Setting setting(Entry entry) {
        return Setting.of(entry.key())
                .orElseThrow(() -> error(
                        entry.at(),
                        "unknown setting '" + entry.key() + "'; " + Words.advice(entry.key(), Setting.keys())));
    }

    private Settings apply(Entry entry, Settings settings) {
        Setting setting = setting(entry);
        String key = setting.key();
        Node value = entry.value();
        return switch (setting) {
            case TIER -> settings.withTier(choice(value, key, Tier.values(), Tier::label));
            case FAIL_ON -> settings.withFailOn(choice(value, key, FailOn.values(), FailOn::label));
            case RULES -> settings.withRules(levels(value, settings));
            case ARCH_RULES ->
                settings.withArchRules(
                        ArchRuleClass.joined(settings.archRules(), new ArchRulesReader(this).read(value)));
            case DOMAIN -> settings.withDomain(words(value, key));
            case BOUNDARY -> settings.withBoundary(words(value, key));
            case IMMUTABLE -> settings.withImmutable(added(settings.immutable(), words(value, key)));
            case COLLABORATORS -> settings.withCollaborators(added(settings.collaborators(), words(value, key)));
            case SINGLETONS -> settings.withSingletons(added(settings.singletons(), words(value, key)));
            case OVERRIDES -> settings.withOverrides(number(value));
            case EXCLUDE ->
                settings.withExclude(
                        added(settings.exclude(), new ExclusionReader(this, file, settings.archRules()).read(value)));
            case BASELINE -> settings.withBaseline(path(value));
        };
    }

    // --- values

    record Entry(String key, Node at, Node value) {}

    List<Entry> entries(Node node, String what) {
        if (!(node instanceof MappingNode mapping)) {
            throw error(node, what + " takes names with values, one a line: 'name: value'");
        }
        Set<String> seen = new HashSet<>();
        List<Entry> entries = new ArrayList<>();
        for (NodeTuple tuple : mapping.getValue()) {
            String key = word(tuple.getKeyNode(), what);
            if (!seen.add(key)) {
                throw error(tuple.getKeyNode(), "'" + key + "' is there twice");
            }
            entries.add(new Entry(key, tuple.getKeyNode(), tuple.getValueNode()));
        }
        return entries;
    }

    String word(Node node, String what) {
        if (node instanceof ScalarNode scalar && !scalar.getValue().isBlank()) {
            return scalar.getValue().strip();
        }
        throw error(node, what + " takes a word");
    }

    private List<String> words(Node node, String what) {
        if (isEmpty(node)) {
            return List.of();
        }
        if (!(node instanceof SequenceNode sequence)) {
            return List.of(word(node, what));
        }
        return sequence.getValue().stream().map(one -> word(one, what)).toList();
    }

    static boolean isEmpty(Node node) {
        return node instanceof ScalarNode scalar && scalar.getValue().isBlank();
    }

    private static <T> List<T> added(List<T> known, List<T> more) {
        Set<T> all = new LinkedHashSet<>(known);
        all.addAll(more);
        return List.copyOf(all);
    }

    private Path path(Node node) {
        String text = word(node, "baseline");
        try {
            return Path.of(text);
        } catch (InvalidPathException e) {
            throw error(node, "baseline: '" + text + "' is no path (" + e.getReason() + ")");
        }
    }

    private int number(Node node) {
        String text = word(node, "overrides");
        try {
            int value = Integer.parseInt(text);
            if (value >= 1 && value <= MOST_OVERRIDES) {
                return value;
            }
        } catch (NumberFormatException e) {
            // the same message as for a number that is out of range
        }
        throw error(node, "overrides: '" + text + "' is no number from 1 to " + MOST_OVERRIDES);
    }

    private <T> T choice(Node node, String what, T[] values, Function<T, String> label) {
        String text = word(node, what);
        List<String> known = Arrays.stream(values).map(label).toList();
        int index = known.indexOf(text);
        if (index < 0) {
            throw error(node, what + ": unknown value '" + text + "'; " + Words.advice(text, known));
        }
        return values[index];
    }

    private Map<String, RuleLevel> levels(Node node, Settings settings) {
        Map<String, RuleLevel> levels = new TreeMap<>(settings.rules());
        if (isEmpty(node)) {
            return levels;
        }
        for (Entry entry : entries(node, "rules")) {
            requireRule(entry.key(), entry.at(), "rules", settings.archRules());
            levels.put(entry.key(), choice(entry.value(), entry.key(), RuleLevel.values(), RuleLevel::label));
        }
        return levels;
    }

    /**
     * @param archRules classes whose rules are not all known, so that what may be one of theirs is taken for one
     * @throws SettingsException when there is no rule of the id
     */
    void requireRule(String id, Node at, String where, List<ArchRuleClass> archRules) {
        boolean known = ruleIds.contains(id) || (!complete && archRules.stream().anyMatch(one -> one.mayOwn(id)));
        if (!known) {
            throw error(at, "unknown rule '" + id + "' under " + where + "; " + Words.advice(id, ruleIds));
        }
    }

    SettingsException error(Node node, String message) {
        return new SettingsException(file + ":" + line(node) + ": " + message);
    }

    /** From 1. */
    static int line(Node node) {
        return node.getStartMark().map(Mark::getLine).orElse(0) + 1;
    }
}
