package dev.custody.maven.report;

import dev.custody.finding.Severity;
import dev.custody.rule.RuleInfo;
import java.util.List;

/** What the rules of a run say about themselves, and where a result finds its rule. */
final class SarifRules {
    private final List<RuleInfo> rules;
    private final List<String> ids;

    SarifRules(List<RuleInfo> rules) {
        this.rules = List.copyOf(rules);
        this.ids = rules.stream().map(RuleInfo::id).toList();
    }

    /** Position of a rule in the list, -1 when it is not there. */
    int indexOf(String id) {
        return ids.indexOf(id);
    }

    void write(JsonWriter driver) {
        driver.array("rules", list -> rules.forEach(rule -> list.object(descriptor -> write(rule, descriptor))));
    }

    private static void write(RuleInfo rule, JsonWriter descriptor) {
        descriptor
                .member("id", rule.id())
                .object("shortDescription", text -> text.member("text", rule.summary()))
                .object("fullDescription", text -> text.member("text", unwrapped(rule.rationale())))
                .object("help", help -> help.member("text", rule.fix()).member("markdown", markdown(rule)))
                .object(
                        "defaultConfiguration",
                        configuration ->
                                configuration.member("level", level(rule.tier().severity())))
                .object(
                        "properties",
                        properties -> properties.array(
                                "tags", tags -> tags.element(rule.group().id())));
    }

    /** A rule that has no examples says it in words. */
    private static String markdown(RuleInfo rule) {
        if (rule.bad().isBlank()) {
            return unwrapped(rule.rationale()) + "\n\nIn short: " + rule.fix() + ".";
        }
        return """
                %s

                Instead of

                ```java
                %s
                ```

                write

                ```java
                %s
                ```

                In short: %s.""".formatted(
                unwrapped(rule.rationale()), rule.bad().strip(), rule.good().strip(), rule.fix());
    }

    /** Lines of a paragraph joined; an empty line still separates paragraphs. */
    private static String unwrapped(String text) {
        return text.strip().replaceAll("(?<!\n)\n(?!\n)", " ");
    }

    static String level(Severity severity) {
        return switch (severity) {
            case ERROR -> "error";
            case WARNING -> "warning";
            case INFO -> "note";
        };
    }
}
