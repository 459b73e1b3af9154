package dev.custody.settings;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The JSON Schema of {@code custody.yml}, made from the settings that there are and the ids of rules. */
final class SettingsSchema {
    private static final String DAY = "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$";
    private static final String OWN_ID = "^" + ArchRuleClass.ID.pattern() + "$";
    private static final String NOT_BLANK = "\\S";

    private final ObjectMapper mapper =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
    private final Map<String, String> rules;

    /** @param rules what each rule finds, by id */
    SettingsSchema(Map<String, String> rules) {
        this.rules = new TreeMap<>(rules);
    }

    /** The text of the schema, with a line break at its end. */
    String text() {
        ObjectNode schema = mapper.createObjectNode()
                .put("$schema", "https://json-schema.org/draft/2020-12/schema")
                .put("title", "custody.yml")
                .put("description", "Settings of Custody; made from the settings that it reads")
                .put("additionalProperties", false);
        types(schema, "object", "null");
        ObjectNode properties = schema.putObject("properties");
        for (Setting setting : Setting.values()) {
            properties.set(setting.key(), described(value(setting), setting.summary()));
        }
        return mapper.writeValueAsString(schema).replace("\r\n", "\n") + "\n";
    }

    private ObjectNode value(Setting setting) {
        return switch (setting.form()) {
            case CHOICE -> choice(setting.words());
            case WORDS, ADDITIONS -> words();
            case LEVELS -> levels(setting.words());
            case RULE_CLASSES -> ruleClasses();
            case NUMBER ->
                mapper.createObjectNode()
                        .put("type", "integer")
                        .put("minimum", 1)
                        .put("maximum", SettingsReader.MOST_OVERRIDES);
            case EXCLUSIONS -> exclusions();
            case PATH -> word();
        };
    }

    private static ObjectNode described(ObjectNode value, String summary) {
        return value.put("description", summary);
    }

    private ObjectNode word() {
        return mapper.createObjectNode().put("type", "string").put("pattern", NOT_BLANK);
    }

    private ObjectNode words() {
        ObjectNode words = word();
        types(words, "string", "array", "null");
        words.set("items", word());
        return words;
    }

    private ObjectNode choice(List<String> known) {
        ObjectNode choice = mapper.createObjectNode();
        ArrayNode values = choice.putArray("enum");
        known.forEach(values::add);
        return choice;
    }

    private ObjectNode levels(List<String> known) {
        ObjectNode levels = mapper.createObjectNode().put("additionalProperties", false);
        types(levels, "object", "null");
        ObjectNode properties = levels.putObject("properties");
        rules.forEach((id, summary) -> properties.set(id, described(choice(known), summary)));
        levels.putObject("patternProperties").set(OWN_ID, described(choice(known), "a rule of one's own"));
        return levels;
    }

    /** Editors offer the ids of the pack, and take those of one's own. */
    private ObjectNode ruleId() {
        ObjectNode id = mapper.createObjectNode();
        id.putArray("anyOf")
                .add(choice(List.copyOf(rules.keySet())))
                .add(mapper.createObjectNode().put("type", "string").put("pattern", OWN_ID));
        return id;
    }

    private ObjectNode ruleClasses() {
        ObjectNode ids = mapper.createObjectNode().put("type", "object");
        ids.set(
                "additionalProperties",
                mapper.createObjectNode().put("type", "string").put("pattern", OWN_ID));
        ObjectNode withIds = mapper.createObjectNode().put("type", "object").put("additionalProperties", false);
        withIds.putArray("required").add("class");
        withIds.putObject("properties").set("class", described(word(), "the class that holds the rules"));
        ((ObjectNode) withIds.get("properties")).set("ids", described(ids, "ids of rules, by field or method"));
        ObjectNode one = mapper.createObjectNode();
        one.putArray("anyOf").add(word()).add(withIds);
        ObjectNode list = mapper.createObjectNode().put("type", "array");
        list.set("items", one);
        ObjectNode classes = mapper.createObjectNode();
        classes.putArray("anyOf")
                .add(word())
                .add(withIds.deepCopy())
                .add(list)
                .add(mapper.createObjectNode().put("type", "null"));
        return classes;
    }

    private ObjectNode exclusions() {
        ObjectNode exclusion = mapper.createObjectNode().put("type", "object").put("additionalProperties", false);
        exclusion.putArray("required").add("pattern").add("reason");
        ObjectNode properties = exclusion.putObject("properties");
        properties.set(
                "pattern",
                described(word(), "a package pattern such as ..generated.., or a type by its name, with nested ones"));
        properties.set("reason", described(word(), "why, in a sentence"));
        properties.set("rule", described(ruleId(), "the only rule that is meant"));
        properties.set(
                "until",
                described(
                        mapper.createObjectNode().put("type", "string").put("pattern", DAY),
                        "the last day on which it holds, such as 2027-06-30"));
        ObjectNode list = mapper.createObjectNode();
        types(list, "array", "null");
        list.set("items", exclusion);
        return list;
    }

    private static void types(ObjectNode node, String... types) {
        ArrayNode all = node.putArray("type");
        for (String type : types) {
            all.add(type);
        }
    }
}
