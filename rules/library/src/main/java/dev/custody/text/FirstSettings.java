package dev.custody.text;

import dev.custody.program.landscape.PackageRole;
import dev.custody.program.landscape.PackageRole.Part;
import java.util.ArrayList;
import java.util.List;

/** A first {@code custody.yml}, with a comment for each thing to decide. */
public final class FirstSettings {
    private FirstSettings() {}

    /**
     * The text of the file, with a line break at its end.
     *
     * @param packages what packages look like
     */
    public static String of(List<PackageRole> packages) {
        List<String> lines = new ArrayList<>(List.of(
                "# Settings of Custody, for tests and builds. Files of modules extend this one.",
                "",
                "# Which findings are reported: core, recommended (core ones too) or strict (all).",
                "tier: recommended",
                "",
                "# Which findings fail builds and tests: error, warning (errors too) or never any. To start in an old code",
                "# base, let the goal baseline write what is there into custody-baseline.txt; only new findings fail then.",
                "failOn: error",
                ""));
        lines.add("# Packages that look like domain. Once they are named, records in there are held to be values.");
        lines.addAll(section("domain", Part.DOMAIN, packages, ""));
        lines.add("");
        lines.add(
                "# Packages that look like the API. Everything that a module exports is, as long as this is a comment;");
        lines.add("# once they are named, only they are.");
        lines.addAll(section("boundary", Part.BOUNDARY, packages, "# "));
        lines.add("");
        List<String> infrastructure = entries(Part.INFRASTRUCTURE, packages, "# ");
        if (!infrastructure.isEmpty()) {
            lines.add("# Packages that look like infrastructure, of which no setting speaks yet:");
            lines.addAll(infrastructure);
            lines.add("");
        }
        lines.addAll(List.of(
                "# Types that findings are not about, each with the reason:",
                "# exclude:",
                "#   - pattern: ..generated..",
                "#     reason: made by the schema compiler"));
        return String.join("\n", lines) + "\n";
    }

    private static List<String> section(String key, Part part, List<PackageRole> packages, String mark) {
        List<String> entries = entries(part, packages, mark);
        if (entries.isEmpty()) {
            return List.of("# " + key + ": .." + key + "..");
        }
        List<String> lines = new ArrayList<>();
        lines.add(mark + key + ":");
        lines.addAll(entries);
        return lines;
    }

    private static List<String> entries(Part part, List<PackageRole> packages, String mark) {
        return packages.stream()
                .filter(role -> role.part() == part)
                .map(role -> mark + "  - " + role.pattern() + "  # " + role.reason())
                .toList();
    }
}
