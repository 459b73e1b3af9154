package dev.custody.settings;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** Reads the list under {@code exclude}. */
final class ExclusionReader {
    static final List<String> PARTS = List.of("pattern", "reason", "rule", "until");

    private final SettingsReader values;
    private final String file;
    private final List<ArchRuleClass> archRules;

    ExclusionReader(SettingsReader values, String file, List<ArchRuleClass> archRules) {
        this.values = values;
        this.file = file;
        this.archRules = archRules;
    }

    /** @throws SettingsException for an entry without pattern or reason, or with what is not known */
    List<Exclusion> read(Node node) {
        if (SettingsReader.isEmpty(node)) {
            return List.of();
        }
        if (!(node instanceof SequenceNode sequence)) {
            throw values.error(node, "exclude takes a list of patterns, each with a reason");
        }
        return sequence.getValue().stream().map(this::exclusion).toList();
    }

    private Exclusion exclusion(Node node) {
        if (!(node instanceof MappingNode)) {
            throw values.error(node, "an exclusion takes a 'pattern' and a 'reason'");
        }
        Map<String, Node> parts = new TreeMap<>();
        for (SettingsReader.Entry entry : values.entries(node, "exclude")) {
            if (!PARTS.contains(entry.key())) {
                throw values.error(
                        entry.at(),
                        "unknown name '" + entry.key() + "' under exclude; " + Words.advice(entry.key(), PARTS));
            }
            parts.put(entry.key(), entry.value());
        }
        String pattern = part(parts, "pattern")
                .orElseThrow(() ->
                        values.error(node, "the exclusion has no pattern; name packages ('..generated..') or a type"));
        String reason = part(parts, "reason")
                .orElseThrow(() ->
                        values.error(node, "the exclusion of '" + pattern + "' has no reason; say why in a sentence"));
        Optional<String> rule = Optional.ofNullable(parts.get("rule")).map(this::rule);
        Optional<LocalDate> until = Optional.ofNullable(parts.get("until")).map(this::until);
        return new Exclusion(pattern, reason, rule, until, file, SettingsReader.line(node));
    }

    private Optional<String> part(Map<String, Node> parts, String name) {
        return Optional.ofNullable(parts.get(name)).map(node -> values.word(node, name));
    }

    private String rule(Node node) {
        String rule = values.word(node, "rule");
        values.requireRule(rule, node, "exclude", archRules);
        return rule;
    }

    private LocalDate until(Node node) {
        String until = values.word(node, "until");
        try {
            return LocalDate.parse(until);
        } catch (DateTimeParseException e) {
            throw values.error(node, "until: '" + until + "' is no day; write the last one as in 'until: 2027-06-30'");
        }
    }
}
