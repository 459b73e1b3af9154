package dev.custody.rule.sharedstate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.custody.finding.Tier;
import dev.custody.rule.sharedstate.sharedmutablesingleton.Enums;
import dev.custody.rule.sharedstate.sharedmutablesingleton.FakeCatalog;
import dev.custody.rule.sharedstate.sharedmutablesingleton.HeldInStaticFields;
import dev.custody.rule.sharedstate.sharedmutablesingleton.Registries;
import dev.custody.rule.sharedstate.sharedmutablesingleton.SilentSingletons;
import dev.custody.testkit.RuleSpec;
import org.junit.jupiter.api.Test;

class SharedMutableSingletonTest {
    private final RuleSpec sharedMutableSingleton = RuleSpec.of(SharedMutableSingleton.class);

    @Test
    void reports_what_changes_in_the_only_object_of_a_type() {
        sharedMutableSingleton.agreesWithMarksIn(HeldInStaticFields.class);
    }

    @Test
    void reports_state_of_enum_constants() {
        sharedMutableSingleton.agreesWithMarksIn(Enums.class);
    }

    @Test
    void reports_registries_under_strict_only() {
        sharedMutableSingleton.agreesWithMarksIn(Registries.class);
        assertThat(sharedMutableSingleton.on(Registries.class).findings())
                .extracting(finding -> finding.tier())
                .containsExactly(Tier.STRICT);
    }

    @Test
    void leaves_singletons_alone_whose_state_stays_as_it_was_made() {
        sharedMutableSingleton.agreesWithMarksIn(SilentSingletons.class);
    }

    @Test
    void leaves_test_doubles_alone() {
        sharedMutableSingleton.agreesWithMarksIn(FakeCatalog.class);
    }

    @Test
    void says_how_to_own_up_to_sharing() {
        sharedMutableSingleton
                .on(HeldInStaticFields.class)
                .findingAt("HeldInStaticFields.Journal.lines")
                .hasSteps("changes the contents of HeldInStaticFields.Journal.lines (ArrayList)")
                .hasHelp("declare HeldInStaticFields.Journal @Shared(reason = …)");
    }

    @Test
    void reports_a_singleton_once_with_the_rest_of_its_state_as_steps() {
        sharedMutableSingleton
                .onSource("""
                        package shop;
                        import java.util.*;
                        public final class Stock {
                            public static final Stock INSTANCE = new Stock();
                            private final Map<String, Integer> counts = new HashMap<>(); // finds: Stock.counts: HashMap
                            private String last;
                            private final Set<String> sold = Collections.synchronizedSet(new HashSet<>());
                            private Stock() {}
                            public void sell(String article, String by) {
                                counts.merge(article, -1, Integer::sum);
                                last = by + article;
                                sold.add(article);
                            }
                        }
                        """)
                .findingAt("counts")
                .hasSteps("Stock.counts (HashMap)", "assigns Stock.last", "Stock.sold");
    }

    @Test
    void knows_kotlin_objects() {
        sharedMutableSingleton.onSource("""
                        package kotlin;
                        public @interface Metadata {}
                        """, """
                        package shop;
                        import java.util.LinkedHashMap;
                        import java.util.Map;
                        @kotlin.Metadata
                        public final class Prices {
                            public static final Prices INSTANCE = new Prices();
                            private static final Map<String, Long> known = new LinkedHashMap<>(); // finds: Prices.known
                            private Prices() {}
                            public final void put(String article, long price) { known.put(article, price); }
                        }
                        """, """
                        package shop;
                        import java.util.List;
                        @kotlin.Metadata
                        public final class Units {
                            public static final Units INSTANCE = new Units();
                            private static final List<String> all = List.of("kg");
                            private Units() {}
                            public final String first() { return all.get(0); }
                        }
                        """).release(8 + 3).agreesWithMarks();
    }

    @Test
    void reports_what_an_aspect_counts() {
        sharedMutableSingleton.onSource("""
                        package shop;
                        public class CountingAspect {
                            private static final CountingAspect ajc$perSingletonInstance = new CountingAspect();
                            private final java.util.List<String> sold = new java.util.ArrayList<>(); // finds: CountingAspect.sold
                            public static CountingAspect aspectOf() { return ajc$perSingletonInstance; }
                            public void sell(String article) { sold.add(article); }
                            public void forget() { sold.clear(); }
                        }
                        """).agreesWithMarks();
    }
}
