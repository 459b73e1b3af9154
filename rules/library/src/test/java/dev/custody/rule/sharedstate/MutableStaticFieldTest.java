package dev.custody.rule.sharedstate;

import dev.custody.rule.sharedstate.mutablestaticfield.Assigned;
import dev.custody.rule.sharedstate.mutablestaticfield.ChangedContents;
import dev.custody.rule.sharedstate.mutablestaticfield.Constants;
import dev.custody.rule.sharedstate.mutablestaticfield.DeclaredAndForTests;
import dev.custody.rule.sharedstate.mutablestaticfield.LazyAndOnce;
import dev.custody.rule.sharedstate.mutablestaticfield.StubClock;
import dev.custody.testkit.Ecj;
import dev.custody.testkit.RuleSpec;
import org.junit.jupiter.api.Test;

class MutableStaticFieldTest {
    private final RuleSpec mutableStaticField = RuleSpec.of(MutableStaticField.class);

    @Test
    void reports_static_fields_that_are_assigned_after_class_initialisation() {
        mutableStaticField.agreesWithMarksIn(Assigned.class);
    }

    @Test
    void reports_final_static_fields_whose_contents_some_code_changes() {
        mutableStaticField.agreesWithMarksIn(ChangedContents.class);
    }

    @Test
    void leaves_constants_alone_that_only_the_initialiser_fills() {
        mutableStaticField.agreesWithMarksIn(Constants.class);
    }

    @Test
    void leaves_lazy_initialisation_and_numbering_alone() {
        mutableStaticField.agreesWithMarksIn(LazyAndOnce.class);
    }

    @Test
    void leaves_declared_sharing_associations_and_hooks_of_tests_alone() {
        mutableStaticField.agreesWithMarksIn(DeclaredAndForTests.class);
    }

    @Test
    void leaves_test_doubles_alone() {
        mutableStaticField.agreesWithMarksIn(StubClock.class);
    }

    @Test
    void shows_each_assignment_and_change() {
        mutableStaticField
                .on(Assigned.class)
                .findingAt("running")
                .hasSteps("assigns Assigned.running", "assigns Assigned.running")
                .hasHelp("make running a field of an object that callers are given (boolean running)");
        mutableStaticField
                .on(ChangedContents.class)
                .findingAt("CACHE")
                .hasSteps("changes the contents of ChangedContents.CACHE by put()");
    }

    @Test
    void follows_accessors_that_compilers_made_before_nest_mates() {
        RuleSpec.OnSource old = mutableStaticField.onSource("""
                        package shop;
                        import java.util.ArrayList;
                        import java.util.List;
                        public class Till {
                            private static int sales; // finds: is assigned by Till.Clerk.sell()
                            private static final List<String> LOG = new ArrayList<>(); // finds: Till.Clerk.sell()
                            private static final String NAME = "till";
                            public static class Clerk {
                                public void sell() {
                                    sales++;
                                    LOG.add("sale " + sales + " at " + NAME);
                                }
                            }
                        }
                        """).release(8);
        old.agreesWithMarks();
        old.compiledBy(Ecj::run).agreesWithMarks();
    }

    @Test
    void knows_what_kotlin_makes_of_objects_and_companions() {
        mutableStaticField.onSource("""
                        package kotlin;
                        public @interface Metadata {}
                        """, """
                        package shop;
                        import java.util.LinkedHashMap;
                        import java.util.Map;
                        @kotlin.Metadata
                        public final class Prices {
                            public static final Prices INSTANCE = new Prices();
                            private static final Map<String, Long> known = new LinkedHashMap<>();
                            private Prices() {}
                            public final void put(String article, long price) { known.put(article, price); }
                        }
                        """, """
                        package shop;
                        public final class Invoice {
                            public static final Invoice.Companion Companion = new Invoice.Companion();
                            private static long last; // finds: is assigned by Invoice.Companion.setLast(long)
                            public static final class Companion {
                                private Companion() {}
                                public final void setLast(long number) { last = number; }
                            }
                        }
                        """).release(8).agreesWithMarks();
    }
}
