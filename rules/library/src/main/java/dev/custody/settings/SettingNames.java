package dev.custody.settings;

import java.util.List;

/** The names that {@code custody.yml} knows, in the order in which pages list them. */
public final class SettingNames {
    public static final List<String> ALL = List.of(
            "tier",
            "failOn",
            "rules",
            "domain",
            "boundary",
            "immutable",
            "singletons",
            "overrides",
            "exclude",
            "baseline");

    private SettingNames() {}
}
