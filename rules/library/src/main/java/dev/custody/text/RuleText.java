package dev.custody.text;

import dev.custody.rule.Group;
import dev.custody.rule.RuleInfo;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** What a rule says about itself, for a terminal of 80 columns. */
public final class RuleText {
    private static final String INDENT = "    ";

    private final Style style;

    public RuleText(Style style) {
        this.style = style;
    }

    /** One rule in full. */
    public String of(RuleInfo rule) {
        List<String> lines = new ArrayList<>();
        lines.add(style.paint(Ink.STRONG, rule.id() + ": " + rule.summary()));
        lines.add(rule.group().id() + ", " + rule.tier().label() + ", judges "
                + rule.judges().plural());
        lines.add("");
        for (String paragraph : rule.rationale().strip().split("\n\n", -1)) {
            lines.addAll(Wrap.behind("", paragraph.replaceAll("\\s*\n\\s*", " ")));
        }
        code("Found", rule.bad(), lines);
        code("Instead", rule.good(), lines);
        lines.add("");
        lines.addAll(Wrap.behind("What to do: ", rule.fix()));
        list("Not reported", rule.silentOn(), lines);
        list("Not seen", rule.cannotSee(), lines);
        return String.join("\n", lines);
    }

    private void code(String title, String source, List<String> lines) {
        if (source.isBlank()) {
            return; // an ArchUnit rule has no examples
        }
        lines.add("");
        lines.add(style.paint(Ink.STRONG, title + ":"));
        source.stripTrailing().lines().forEach(line -> lines.add((INDENT + line).stripTrailing()));
    }

    private void list(String title, String[] items, List<String> lines) {
        if (items.length == 0) {
            return; // a rule of one's own need not tell
        }
        lines.add("");
        lines.add(style.paint(Ink.STRONG, title + ":"));
        for (String item : items) {
            lines.addAll(Wrap.behind("  - ", item));
        }
    }

    /** All rules by group, a line each with what it reports. */
    public String index(Collection<RuleInfo> rules) {
        List<String> lines = new ArrayList<>();
        int widest = rules.stream().mapToInt(rule -> rule.id().length()).max().orElse(0);
        for (Group group : Group.values()) {
            List<RuleInfo> inGroup =
                    rules.stream().filter(rule -> rule.group() == group).toList();
            if (!inGroup.isEmpty()) {
                if (!lines.isEmpty()) {
                    lines.add("");
                }
                lines.add(style.paint(Ink.STRONG, group.title()));
                inGroup.forEach(rule -> lines.addAll(Wrap.behind(
                        "  " + rule.id() + " ".repeat(widest - rule.id().length() + 2), rule.summary())));
            }
        }
        return String.join("\n", lines);
    }
}
