package dev.custody.baseline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.custody.engine.Engine;
import dev.custody.engine.Report;
import dev.custody.engine.Request;
import dev.custody.engine.RunningClassPath;
import dev.custody.finding.Finding;
import dev.custody.finding.Tier;
import dev.custody.rule.Rules;
import dev.custody.settings.Settings;
import dev.custody.testkit.CompiledSources;
import dev.custody.testkit.Ecj;
import dev.custody.testkit.Jdk;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A baseline that one compiler's class files gave holds for another's. */
class CompilersTest {
    /** Findings in methods, fields, lambdas, inner, local and anonymous classes. */
    private static final String SOURCE = """
            package shop.domain;
            import java.util.*;
            import java.util.function.*;
            public class Shop {
                public enum State { OPEN, CLOSED, GONE }
                private State state = State.OPEN;
                private final List<String> names = new ArrayList<>();
                static int visits;
                static final Map<String, Integer> SEEN = new HashMap<>();
                private static Shop only;
                public Shop() {}
                public Shop(List<String> given) { this.kept = given; }
                private List<String> kept = new ArrayList<>();
                public void keep(String name) { kept.add(name); names.add(name); }
                public List<String> names() { return names; }
                public void close() { state = State.CLOSED; }
                public void setState(State state) { this.state = state; }
                public void go() { if (state != State.CLOSED) throw new IllegalStateException(); state = State.GONE; }
                public static Shop only() { if (only == null) { only = new Shop(); } return only; }
                Runnable later() { return () -> { Runnable inner = () -> visits++; inner.run(); }; }
                Runnable object() { return new Runnable() { public void run() { SEEN.put("a", visits); } }; }
                void local() { class Once { void up() { visits--; } } new Once().up(); }
                public static class Line { public static int count; public void more(int n) { count += n; } }
                public void lend(@dev.custody.annotation.Borrowed List<String> lent) { lent.clear(); }
                public void give(List<String> mine) { take(mine); mine.clear(); }
                public void take(@dev.custody.annotation.Owned List<String> given) {}
                public int worth() {
                    switch (state) { case OPEN: return 1; case CLOSED: return 2; default: return 0; }
                }
            }
            """;

    private static Report report(CompiledSources sources) throws IOException {
        try (sources) {
            return Engine.inspect(Request.of(List.of(sources.classes()))
                    .withClassPath(RunningClassPath.entries())
                    .withSettings(Settings.defaults().withTier(Tier.STRICT))
                    .withRules(Rules.ALL));
        }
    }

    private static void holdsFor(CompiledSources other) throws IOException {
        Report first = report(CompiledSources.with(List.of("--release", "17"), SOURCE));
        assertThat(first.findings())
                .hasSizeGreaterThan(8)
                .extracting(Finding::rule)
                .contains("borrowed-mutated", "use-after-transfer");
        Report second = report(other).against(ModuleBaseline.empty().with(first.findings()));
        assertThat(second.findings()).isEmpty();
        assertThat(second.accepted().fixed()).isEmpty();
    }

    @Test
    void javac_for_an_older_release() throws IOException {
        holdsFor(CompiledSources.with(List.of("--release", "8"), SOURCE));
    }

    @Test
    void javac_of_a_newer_jdk() throws IOException {
        holdsFor(CompiledSources.with(Jdk.atLeast(25), List.of(), SOURCE));
    }

    @Test
    void javac_without_debug_information() throws IOException {
        holdsFor(CompiledSources.with(List.of("-g:none"), SOURCE));
    }

    @Test
    void ecj() throws IOException {
        holdsFor(CompiledSources.with(Ecj::run, List.of("-source", "17", "-target", "17"), SOURCE));
    }
}
