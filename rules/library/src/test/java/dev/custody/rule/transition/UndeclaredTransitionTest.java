package dev.custody.rule.transition;

import dev.custody.finding.Tier;
import dev.custody.rule.transition.undeclaredtransition.domain.AnnotatedOrder;
import dev.custody.rule.transition.undeclaredtransition.domain.PromisedParcel;
import dev.custody.rule.transition.undeclaredtransition.domain.TabledOrder;
import dev.custody.rule.transition.undeclaredtransition.domain.Tables;
import dev.custody.testkit.RuleSpec;
import org.junit.jupiter.api.Test;

class UndeclaredTransitionTest {
    private final RuleSpec undeclaredTransition = RuleSpec.of(UndeclaredTransition.class);

    @Test
    void holds_methods_to_what_they_declare() {
        undeclaredTransition.agreesWithMarksIn(AnnotatedOrder.class);
    }

    @Test
    void holds_methods_to_what_they_override_declares() {
        undeclaredTransition.agreesWithMarksIn(PromisedParcel.class);
    }

    @Test
    void holds_methods_to_the_table_of_the_states() {
        undeclaredTransition.agreesWithMarksIn(TabledOrder.class);
    }

    @Test
    void reads_tables_in_every_form_and_leaves_alone_what_is_none() {
        undeclaredTransition.agreesWithMarksIn(Tables.class);
    }

    @Test
    void shows_the_table() {
        undeclaredTransition
                .on(TabledOrder.class)
                .findingAt("ship")
                .hasTier(Tier.CORE)
                .hasSteps("says what may follow what");
    }

    @Test
    void takes_the_check_of_any_library_for_what_it_is_and_lets_inferred_state_start_anew() {
        undeclaredTransition
                .onSource("""
                        package com.acme.io;
                        import java.util.EnumSet;
                        import java.util.Map;
                        import java.util.Set;
                        public class Feed {
                            enum State {
                                IDLE, OPEN, FAILED, DONE;
                                static final Map<State, Set<State>> NEXT = Map.of(
                                        IDLE, EnumSet.of(OPEN), OPEN, EnumSet.of(FAILED, DONE),
                                        FAILED, EnumSet.of(DONE), DONE, EnumSet.noneOf(State.class));
                                boolean canBecome(State next) { return NEXT.get(this).contains(next); }
                            }
                            private State state = State.IDLE;
                            public void setUp() { state = State.IDLE; }
                            public void open() { become(State.OPEN); }
                            public void fail() { become(State.FAILED); }
                            public void finish() {
                                switch (state) {
                                    case IDLE: return;
                                    default: become(State.DONE);
                                }
                            }
                            public void skip() {
                                if (state == State.IDLE) state = State.DONE; // finds: Feed.skip() takes IDLE -> DONE
                            }
                            private void become(State next) {
                                if (state != next) {
                                    org.vendor.util.Preconditions.checkState(state.canBecome(next), "%s", state);
                                    state = next;
                                }
                            }
                        }
                        """, """
                        package org.vendor.util;
                        public class Preconditions {
                            public static void checkState(boolean holds, String text, Object argument) {
                                if (!holds) throw new IllegalStateException(text);
                            }
                        }
                        """)
                .without("org/vendor/util/Preconditions")
                .agreesWithMarks();
    }
}
