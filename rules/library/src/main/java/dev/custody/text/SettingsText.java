package dev.custody.text;

import dev.custody.settings.ArchRuleClass;
import dev.custody.settings.Exclusion;
import dev.custody.settings.Setting;
import dev.custody.settings.Settings;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Settings as the text of a {@code custody.yml} that says the same, with the origin of each. */
public final class SettingsText {
    private static final String BY_DEFAULT = "by default";

    private final Settings settings;
    private final Map<Setting, List<String>> origins;

    private SettingsText(Settings settings, Map<Setting, List<String>> origins) {
        this.settings = settings;
        this.origins = Map.copyOf(origins);
    }

    /**
     * @param origins where settings come from, as a person says it; those that are missing are defaults
     * @return lines without a line break at the end
     */
    public static String of(Settings settings, Map<Setting, List<String>> origins) {
        SettingsText text = new SettingsText(settings, origins);
        List<String> lines = new ArrayList<>();
        for (Setting setting : Setting.values()) {
            lines.addAll(text.lines(setting));
        }
        return String.join("\n", lines);
    }

    private List<String> lines(Setting setting) {
        String origin = "  # " + String.join(", ", origins.getOrDefault(setting, List.of(BY_DEFAULT)));
        Optional<String> value = value(setting);
        List<String> below = below(setting);
        List<String> lines = new ArrayList<>();
        if (value.isPresent()) {
            lines.add(setting.key() + ": " + value.get() + origin);
        } else {
            String mark = below.isEmpty() ? "# " : "";
            lines.add(mark + setting.key() + ":" + origin);
        }
        lines.addAll(below);
        return lines;
    }

    /** What stands on the line itself. */
    private Optional<String> value(Setting setting) {
        return switch (setting) {
            case TIER -> Optional.of(settings.tier().label());
            case FAIL_ON -> settings.failOn().map(failOn -> failOn.label());
            case DOMAIN -> list(settings.domain());
            case BOUNDARY -> list(settings.boundary());
            case IMMUTABLE -> list(settings.immutable());
            case COLLABORATORS -> list(settings.collaborators());
            case SINGLETONS -> list(settings.singletons());
            case OVERRIDES -> Optional.of(String.valueOf(settings.overrides()));
            case BASELINE -> settings.baseline().map(path -> quoted(path.toString()));
            case RULES, ARCH_RULES, EXCLUDE -> Optional.empty();
        };
    }

    /** What stands on lines of its own. */
    private List<String> below(Setting setting) {
        List<String> lines = new ArrayList<>();
        if (setting == Setting.RULES) {
            new TreeMap<>(settings.rules()).forEach((rule, level) -> lines.add("  " + rule + ": " + level.label()));
        }
        if (setting == Setting.ARCH_RULES) {
            settings.archRules().forEach(one -> lines.addAll(lines(one)));
        }
        if (setting == Setting.EXCLUDE) {
            settings.exclude().forEach(exclusion -> lines.addAll(lines(exclusion)));
        }
        return lines;
    }

    private static List<String> lines(ArchRuleClass one) {
        if (one.ids().isEmpty()) {
            return List.of("  - " + quoted(one.name()));
        }
        List<String> lines = new ArrayList<>();
        lines.add("  - class: " + quoted(one.name()));
        lines.add("    ids:");
        new TreeMap<>(one.ids()).forEach((member, id) -> lines.add("      " + quoted(member) + ": " + id));
        return lines;
    }

    private static List<String> lines(Exclusion exclusion) {
        List<String> lines = new ArrayList<>();
        lines.add("  - pattern: " + quoted(exclusion.pattern()));
        lines.add("    reason: " + quoted(exclusion.reason()));
        exclusion.rule().ifPresent(rule -> lines.add("    rule: " + rule));
        exclusion.until().map(LocalDate::toString).ifPresent(day -> lines.add("    until: " + day));
        return lines;
    }

    private static Optional<String> list(List<String> words) {
        return words.isEmpty()
                ? Optional.empty()
                : Optional.of("["
                        + String.join(
                                ", ", words.stream().map(SettingsText::quoted).toList()) + "]");
    }

    /** In YAML's single quotes, in which nothing but these is special; line breaks are what {@link Printable} makes of them. */
    private static String quoted(String text) {
        return "'" + Printable.of(text).replace("'", "''") + "'";
    }
}
