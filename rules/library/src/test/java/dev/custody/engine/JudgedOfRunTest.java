package dev.custody.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.custody.finding.Tier;
import dev.custody.rule.Element;
import dev.custody.rule.Rule;
import dev.custody.rule.Rules;
import dev.custody.settings.Settings;
import dev.custody.testkit.CompiledSources;
import java.io.IOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** How much each rule had before it. */
class JudgedOfRunTest {
    private static final String WAREHOUSE = """
            package com.acme.store.domain;
            import dev.custody.annotation.*;
            import java.util.*;
            public class Warehouse {
                enum State { OPEN, FULL, CLOSED }
                private static final int LIMIT = 100;
                private static List<String> names;
                private final List<String> parcels = new ArrayList<>();
                private State state = State.OPEN;
                public Warehouse(List<String> parcels) { this.parcels.addAll(parcels); }
                public List<String> parcels() { return List.copyOf(parcels); }
                public void fill(@Borrowed List<String> more) { take(more); state = State.FULL; }
                private void take(@Owned List<String> more) { parcels.addAll(more); }
                public void close() { if (state == State.OPEN) { state = State.CLOSED; } }
                public int left() { switch (state) { case OPEN: return 1; default: return 0; } }
                @Allow(rule = "state-setter", reason = "for the example") public int size() { return parcels.size(); }
            }
            """;
    private static final String MOVE =
            "package com.acme.store.domain; public record Move(java.util.List<String> parcels) {}";
    private static final String DESK = """
            package com.acme.store.domain;
            @dev.custody.annotation.Boundary @Immutable public enum Desk { ONE; private int moves; public void move() { moves++; } }
            @interface Immutable {}
            """;

    private static final Map<Element, Integer> JUDGED = new EnumMap<>(Element.class);

    @BeforeAll
    static void run() throws IOException {
        try (CompiledSources compiled = CompiledSources.of(WAREHOUSE, MOVE, DESK)) {
            for (Report.RuleRun run : inspect(compiled, Rules.ALL).rules()) {
                Judged judged = run.judged().orElseThrow();
                JUDGED.put(judged.element(), judged.count());
            }
        }
    }

    private static Report inspect(CompiledSources compiled, List<Rule> rules) throws IOException {
        Settings settings = Settings.defaults().withTier(Tier.STRICT);
        return Engine.inspect(Request.of(List.of(compiled.classes()))
                .withClassPath(RunningClassPath.entries())
                .withRules(rules)
                .withSettings(settings));
    }

    @Test
    void tells_what_is_shared() {
        assertThat(JUDGED)
                .containsEntry(Element.SINGLETON, 2) // both enums
                .containsEntry(Element.STATIC_FIELD, 2) // constants of enums left aside
                .containsEntry(Element.SHARED_FIELD, 2); // names and moves
    }

    @Test
    void tells_what_is_owned() {
        assertThat(JUDGED)
                .containsEntry(Element.INSTANCE_FIELD, 3)
                .containsEntry(Element.METHOD_TAKING_DATA, 2)
                .containsEntry(Element.METHOD_RETURNING_DATA, 2)
                .containsEntry(Element.RECORD, 1)
                .containsEntry(Element.DECLARED_VALUE, 1)
                .containsEntry(Element.BOUNDARY_SIGNATURE, 4)
                .containsEntry(Element.LOAN, 1)
                .containsEntry(Element.TRANSFER, 1);
    }

    @Test
    void tells_what_has_a_state() {
        assertThat(JUDGED)
                .containsEntry(Element.STATE_FIELD, 1)
                .containsEntry(Element.STATE_MACHINE, 1)
                .containsEntry(Element.STATE_SWITCH, 1)
                .containsEntry(Element.DOMAIN_TYPE, 5);
    }

    @Test
    void tells_how_many_waivers_there_are() {
        assertThat(JUDGED).containsEntry(Element.WAIVER, 1);
    }

    @Test
    void tells_when_there_was_nothing_to_judge() throws IOException {
        try (CompiledSources compiled = CompiledSources.of("package com.acme; public interface Empty {}")) {
            assertThat(inspect(compiled, Rules.ALL).rules())
                    .extracting(run -> run.judged().orElseThrow().count())
                    .containsOnly(0);
        }
    }

    static Stream<Rule> rules() {
        return Rules.ALL.stream();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void what_a_rule_finds_it_has_judged(Rule rule) throws IOException {
        String bad = rule.info().bad();
        boolean isComplete = bad.contains("import ") || bad.startsWith("package ");
        String imports = isComplete ? "" : "import dev.custody.annotation.*; import java.util.*; ";
        try (CompiledSources compiled = CompiledSources.of(imports + bad)) {
            Report.RuleRun run = inspect(compiled, List.of(rule)).rules().get(0);
            assertThat(run.judged().orElseThrow().count()).isPositive();
        }
    }
}
