package dev.custody.settings;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** Reads the classes under {@code archRules}. */
final class ArchRulesReader {
    static final List<String> PARTS = List.of("class", "ids");

    private final SettingsReader values;

    ArchRulesReader(SettingsReader values) {
        this.values = values;
    }

    /** @throws SettingsException for an entry without a class, or with an id that is none */
    List<ArchRuleClass> read(Node node) {
        if (SettingsReader.isEmpty(node)) {
            return List.of();
        }
        return node instanceof SequenceNode sequence
                ? sequence.getValue().stream().map(this::one).toList()
                : List.of(one(node));
    }

    private ArchRuleClass one(Node node) {
        if (!(node instanceof MappingNode)) {
            return new ArchRuleClass(values.word(node, "archRules"));
        }
        Map<String, Node> parts = new TreeMap<>();
        for (SettingsReader.Entry entry : values.entries(node, "archRules")) {
            if (!PARTS.contains(entry.key())) {
                throw values.error(
                        entry.at(),
                        "unknown name '" + entry.key() + "' under archRules; " + Words.advice(entry.key(), PARTS));
            }
            parts.put(entry.key(), entry.value());
        }
        Node name = parts.get("class");
        if (name == null) {
            throw values.error(node, "the entry has no class; name the one that holds the rules");
        }
        Node ids = parts.get("ids");
        return new ArchRuleClass(values.word(name, "class"), ids == null ? Map.of() : ids(ids));
    }

    private Map<String, String> ids(Node node) {
        Map<String, String> ids = new TreeMap<>();
        for (SettingsReader.Entry entry : values.entries(node, "ids")) {
            String id = values.word(entry.value(), entry.key());
            if (!ArchRuleClass.isId(id)) {
                throw values.error(
                        entry.value(), "the id '" + id + "' is not in kebab case; write it like 'no-package-cycles'");
            }
            ids.put(entry.key(), id);
        }
        return ids;
    }
}
