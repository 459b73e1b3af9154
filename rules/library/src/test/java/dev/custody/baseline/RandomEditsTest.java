package dev.custody.baseline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.custody.engine.Engine;
import dev.custody.engine.Report;
import dev.custody.engine.Request;
import dev.custody.engine.RunningClassPath;
import dev.custody.testkit.CompiledSources;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No edit hides a new finding behind the baseline, or revives one that the baseline has. */
class RandomEditsTest {
    private static final int EDITS = 6;
    private static final Pattern MEMBER = Pattern.compile("m\\d+");

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 5, 8, 13})
    void whatever_is_edited_just_what_came_is_new_and_just_what_went_is_fixed(long seed) throws IOException {
        RandomShop shop = new RandomShop(seed);
        Set<String> known = shop.wrong();
        ModuleBaseline baseline =
                ModuleBaseline.empty().with(report(shop.source()).findings());
        String text = BaselineText.of(Baseline.empty().with(baseline));
        for (int i = 0; i < EDITS; i++) {
            shop.edit();
            String source = shop.source();
            Report report = report(source)
                    .against(new BaselineReader("baseline").read(text).of(""));
            Set<String> now = shop.wrong();
            assertThat(names(report.findings().stream()
                            .map(finding -> finding.fingerprint().text())
                            .toList()))
                    .as("new in seed %s, edit %s:\n%s", seed, i, source)
                    .isEqualTo(without(now, known));
            assertThat(names(report.accepted().known().stream()
                            .map(finding -> finding.fingerprint().text())
                            .toList()))
                    .as("known in seed %s, edit %s:\n%s", seed, i, source)
                    .isEqualTo(without(now, without(now, known)));
            assertThat(names(report.accepted().fixed().stream()
                            .map(BaselineEntry::where)
                            .toList()))
                    .as("fixed in seed %s, edit %s:\n%s", seed, i, source)
                    .isEqualTo(without(known, now));
        }
    }

    private static Set<String> without(Set<String> all, Set<String> some) {
        Set<String> rest = new TreeSet<>(all);
        rest.removeAll(some);
        return rest;
    }

    private static Set<String> names(List<String> texts) {
        Set<String> names = new TreeSet<>();
        for (String text : texts) {
            Matcher member = MEMBER.matcher(text);
            names.add(member.find() ? member.group() : text);
        }
        return names;
    }

    private static Report report(String source) throws IOException {
        try (CompiledSources compiled = CompiledSources.of(source)) {
            return Engine.inspect(Request.of(List.of(compiled.classes()))
                    .withClassPath(RunningClassPath.entries())
                    .withThreads(1));
        }
    }
}
