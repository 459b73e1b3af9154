package dev.custody.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.custody.rule.Rules;
import dev.custody.settings.Setting;
import dev.custody.settings.Settings;
import dev.custody.settings.SettingsReader;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SettingsTextTest {
    private static Settings read(String text) {
        return new SettingsReader("custody.yml", Rules.IDS).read(text, Settings.defaults());
    }

    @Test
    void says_every_setting_with_where_it_comes_from() {
        Settings settings = read("tier: core\nrules: {live-view: off}\nimmutable: [com.acme.Money, com.acme.Weight]\n");
        Map<Setting, List<String>> origins = Map.of(
                Setting.TIER, List.of("parameter custody.tier"),
                Setting.RULES, List.of("custody.yml:2"),
                Setting.IMMUTABLE, List.of("custody.yml:3", "orders/custody.yml:1"));
        assertThat(SettingsText.of(settings, origins)).isEqualTo("""
                tier: core  # parameter custody.tier
                # failOn:  # by default
                rules:  # custody.yml:2
                  live-view: off
                # archRules:  # by default
                # domain:  # by default
                # boundary:  # by default
                immutable: ['com.acme.Money', 'com.acme.Weight']  # custody.yml:3, orders/custody.yml:1
                # collaborators:  # by default
                # singletons:  # by default
                overrides: 8  # by default
                # exclude:  # by default
                # baseline:  # by default""");
    }

    @Test
    void is_a_settings_file_that_says_the_same() {
        Settings settings = read("""
                tier: strict
                failOn: warning
                domain: [..domain.., com.acme.model..]
                boundary: ..api..
                collaborators: com.acme.Registry
                singletons: com.acme.Plugin
                overrides: 3
                rules: {live-view: error, leaked-internals: info}
                archRules: [com.acme.LayerTest, {class: com.acme.NamingTest, ids: {no_cycles: package-cycle}}]
                exclude:
                  - {pattern: ..gen.., reason: "made by a tool: don't mend it # here", rule: live-view, until: 2027-06-30}
                  - {pattern: com.acme.Old, reason: "'old'"}
                baseline: quality/known ones.txt
                """);
        Settings again = read(SettingsText.of(settings, Map.of()));
        assertThat(again.withExclude(List.of())).isEqualTo(settings.withExclude(List.of()));
        assertThat(again.exclude())
                .usingRecursiveFieldByFieldElementComparatorIgnoringFields("line")
                .isEqualTo(settings.exclude());
    }
}
