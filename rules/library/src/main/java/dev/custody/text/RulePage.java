package dev.custody.text;

import dev.custody.finding.Tier;
import dev.custody.rule.Group;
import dev.custody.rule.Rule;
import dev.custody.rule.RuleInfo;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** The Markdown pages of rules, made of their {@link RuleInfo}. */
public final class RulePage {
    private static final String FENCE = "```";

    private RulePage() {}

    /** The page {@code <id>.md} of one rule, with a line break at its end. */
    public static String of(Rule rule) {
        RuleInfo info = rule.info();
        List<String> lines = new ArrayList<>();
        lines.add("<!-- Made from " + rule.getClass().getSimpleName() + ".java; change it there. -->");
        lines.add("# " + info.id());
        lines.add("");
        lines.add("**" + sentence(info.summary()) + "**");
        lines.add("");
        lines.add("Group: [" + info.group().title() + "](README.md#"
                + info.group().id() + ")  ");
        lines.add("Tier: " + tier(info.tier()) + "  ");
        lines.add("Judges: " + info.judges().plural());
        section(lines, "Why it matters", List.of(info.rationale().strip()));
        section(lines, "What is found", code(info.bad()));
        section(lines, "What to do", List.of(sentence(info.fix())));
        lines.add("");
        lines.addAll(code(info.good()));
        section(lines, "What is not reported", list(info.silentOn()));
        section(lines, "Limits", list(info.cannotSee()));
        return String.join("\n", lines) + "\n";
    }

    /** The page {@code README.md} that lists rules by group, with a line break at its end. */
    public static String index(Collection<Rule> rules) {
        List<String> lines = new ArrayList<>();
        lines.add("<!-- Made from the rules' classes; change it there. -->");
        lines.add("# The rules");
        for (Group group : Group.values()) {
            List<RuleInfo> inGroup = rules.stream()
                    .map(Rule::info)
                    .filter(info -> info.group() == group)
                    .toList();
            if (!inGroup.isEmpty()) {
                lines.add("");
                lines.add("<a id=\"" + group.id() + "\"></a>");
                section(lines, group.title(), List.of("| rule | tier | what it reports |", "|---|---|---|"));
                inGroup.forEach(info -> lines.add(row(info)));
            }
        }
        return String.join("\n", lines) + "\n";
    }

    private static String row(RuleInfo info) {
        return "| [" + info.id() + "](" + info.id() + ".md) | " + info.tier().label() + " | " + info.summary() + " |";
    }

    private static void section(List<String> lines, String title, List<String> text) {
        lines.add("");
        lines.add("## " + title);
        lines.add("");
        lines.addAll(text);
    }

    private static List<String> code(String source) {
        return List.of(FENCE + "java", source.stripTrailing(), FENCE);
    }

    private static List<String> list(String... items) {
        List<String> lines = new ArrayList<>();
        for (String item : items) {
            lines.add("- " + item);
        }
        return lines;
    }

    private static String sentence(String text) {
        return Character.toUpperCase(text.charAt(0)) + text.substring(1) + ".";
    }

    private static String tier(Tier tier) {
        return switch (tier) {
            case CORE -> "core: on, an error";
            case RECOMMENDED -> "recommended: on, a warning";
            case STRICT -> "strict: off until asked for";
        };
    }
}
