package dev.custody.rule.transition;

import dev.custody.finding.Tier;
import dev.custody.rule.transition.unguardedtransition.domain.AbstractTicket;
import dev.custody.rule.transition.unguardedtransition.domain.GuardedOrder;
import dev.custody.rule.transition.unguardedtransition.domain.Invoice;
import dev.custody.rule.transition.unguardedtransition.domain.OrderState;
import dev.custody.rule.transition.unguardedtransition.domain.Parcel;
import dev.custody.rule.transition.unguardedtransition.domain.Reservation;
import dev.custody.rule.transition.unguardedtransition.domain.Shipment;
import dev.custody.rule.transition.unguardedtransition.domain.UnguardedOrder;
import dev.custody.rule.transition.unguardedtransition.workflow.Download;
import dev.custody.rule.transition.unguardedtransition.workflow.Job;
import dev.custody.rule.transition.unguardedtransition.workflow.Mirror;
import dev.custody.rule.transition.unguardedtransition.workflow.Monitor;
import dev.custody.rule.transition.unguardedtransition.workflow.Recording;
import dev.custody.rule.transition.unguardedtransition.workflow.Scan;
import dev.custody.rule.transition.unguardedtransition.workflow.Session;
import dev.custody.testkit.Ecj;
import dev.custody.testkit.Jdk;
import dev.custody.testkit.RuleSpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UnguardedTransitionTest {
    private final RuleSpec unguardedTransition = RuleSpec.of(UnguardedTransition.class);

    /** Every form of switch that each generation of compilers knows, and the strings of old class files. */
    private static final String SWITCHES = """
            package shop.domain;
            public class Delivery {
                enum State { PACKED, SENT, RETURNED }
                private State state = State.PACKED;
                public void send() {
                    switch (state) {
                        case PACKED: state = State.SENT; break;
                        default: throw new IllegalStateException();
                    }
                }
                public void giveBack() {
                    class Check { boolean sent() { return state == State.SENT; } }
                    if (new Check().sent()) { throw new IllegalStateException("sent"); }
                    if (state == State.PACKED) return;
                    state = State.RETURNED;
                }
                public void jump() {
                    state = State.RETURNED;   // finds: Delivery.jump()
                }
                public class Label {
                    public void print() { if (state == State.PACKED) state = State.SENT; }
                }
            }""";

    private static final String PATTERN_SWITCHES = """
            package shop.domain;
            public class Delivery {
                enum State { PACKED, SENT, RETURNED }
                private State state = State.PACKED;
                public void send() {
                    state = switch (state) {
                        case null -> throw new IllegalStateException();
                        case PACKED -> State.SENT;
                        case State other -> throw new IllegalStateException("in " + other);
                    };
                }
                public void guarded(boolean fragile) {
                    switch (state) {
                        case State s when s == State.SENT && fragile -> state = State.RETURNED;
                        case PACKED -> state = State.SENT;
                        default -> { }
                    }
                }
                public void byObject() {
                    Object any = state;
                    switch (any) {
                        case State.PACKED -> state = State.SENT;
                        default -> { }
                    }
                }
                public void jump(Object any) {
                    switch (any) {
                        case String text -> state = State.RETURNED;   // finds: Delivery.jump(Object)
                        default -> { }
                    }
                }
            }""";

    @Test
    void reports_a_write_that_happens_in_every_state_alike() {
        unguardedTransition.agreesWithMarksIn(UnguardedOrder.class);
    }

    @Test
    void leaves_a_write_alone_whose_outcome_the_state_decides() {
        unguardedTransition.agreesWithMarksIn(GuardedOrder.class);
    }

    @Test
    void leaves_builders_and_tests_that_cannot_be_worked_out_alone() {
        unguardedTransition.agreesWithMarksIn(Parcel.class);
    }

    @Test
    void reports_a_successor_object_that_ignores_the_state_it_comes_from() {
        unguardedTransition.agreesWithMarksIn(Invoice.class);
    }

    @Test
    void reads_the_state_of_an_atomic_reference() {
        unguardedTransition.agreesWithMarksIn(Shipment.class);
    }

    @Test
    void reports_a_function_from_state_to_state_that_ignores_its_argument() {
        unguardedTransition.agreesWithMarksIn(OrderState.class);
    }

    @Test
    void leaves_closing_failing_and_declared_transitions_alone() {
        unguardedTransition.agreesWithMarksIn(Reservation.class);
    }

    @Test
    void judges_hooks_by_the_methods_that_call_them() {
        unguardedTransition.agreesWithMarksIn(AbstractTicket.class);
    }

    @Test
    void asks_less_of_state_that_only_its_name_shows() {
        unguardedTransition.agreesWithMarksIn(Job.class, Download.class);
        unguardedTransition.on(Job.class).findingAt("finish").hasTier(Tier.RECOMMENDED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "com.google.common.base.Preconditions.checkState(status == Status.PACKED)",
                "com.google.common.base.Preconditions.checkArgument(Status.PACKED == status)",
                "com.google.common.base.Verify.verify(status.equals(Status.PACKED))",
                "org.springframework.util.Assert.state(status == Status.PACKED)",
                "org.springframework.util.Assert.isTrue(java.util.Objects.equals(status, Status.PACKED))",
                "org.apache.commons.lang3.Validate.isTrue(status == Status.PACKED)",
                "org.apache.commons.lang3.Validate.validState(!(status != Status.PACKED))",
                "org.apache.flink.util.Preconditions.checkState(status == Status.PACKED)",
                "org.acme.shaded.com.google.common.base.Preconditions.checkState(status == Status.PACKED)"
            })
    void takes_the_check_of_a_library_outside_the_analysed_code_for_a_guard(String check) {
        checkedBy(check).agreesWithMarks();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "com.google.common.base.Preconditions.checkArgument(weight > 0)",
                "org.apache.commons.lang3.Validate.isTrue(weight > 0)"
            })
    void takes_no_check_of_other_things_for_a_guard(String check) {
        checkedBy(check).findingAt("Parcel.send(int)").messageContains("Parcel.send(int) sets Parcel.status to SENT");
    }

    private RuleSpec.OnSource checkedBy(String check) {
        String method = check.substring(0, check.indexOf('('));
        String library = method.substring(0, method.lastIndexOf('.'));
        String name = method.substring(method.lastIndexOf('.') + 1);
        String type = library.substring(library.lastIndexOf('.') + 1);
        return unguardedTransition
                .onSource(
                        """
                        package com.acme.domain;
                        public class Parcel {
                            enum Status { PACKED, SENT }
                            private Status status = Status.PACKED;
                            public void send(int weight) {
                                %s;
                                status = Status.SENT;
                            }
                        }
                        """.formatted(check), """
                        package %s;
                        public class %s {
                            public static void %s(boolean holds) { if (!holds) throw new IllegalStateException(); }
                        }
                        """.formatted(library.substring(0, library.lastIndexOf('.')), type, name))
                .without(library.replace('.', '/'));
    }

    @Test
    void leaves_mirrors_messages_and_other_enums_alone() {
        unguardedTransition.agreesWithMarksIn(Mirror.class);
        unguardedTransition.agreesWithMarksIn(Scan.class);
        unguardedTransition.agreesWithMarksIn(Monitor.class);
    }

    @Test
    void leaves_it_to_flags_failures_and_aborts_to_pass_over_an_inferred_state() {
        unguardedTransition.agreesWithMarksIn(Recording.class);
        unguardedTransition.agreesWithMarksIn(Session.class);
    }

    @Test
    void shows_the_helper_that_writes() {
        unguardedTransition
                .on(UnguardedOrder.class)
                .findingAt("shipByHelper")
                .hasTier(Tier.CORE)
                .hasSteps("assigns UnguardedOrder.state");
    }

    @ParameterizedTest
    @ValueSource(ints = {8, 11, 17})
    void understands_the_switches_of_older_compilers(int release) {
        unguardedTransition.onSource(SWITCHES).release(release).agreesWithMarks();
    }

    @ParameterizedTest
    @ValueSource(ints = {8, 11, 17})
    void understands_the_switches_of_ecj(int release) {
        unguardedTransition
                .onSource(SWITCHES)
                .release(release)
                .compiledBy(Ecj::run)
                .agreesWithMarks();
    }

    @Test
    void understands_the_pattern_switches_of_ecj() {
        unguardedTransition
                .onSource(PATTERN_SWITCHES)
                .options("-source", "21", "-target", "21")
                .compiledBy(Ecj::run)
                .agreesWithMarks();
    }

    @Test
    void understands_pattern_switches() {
        unguardedTransition
                .onSource(PATTERN_SWITCHES)
                .compiledBy(Jdk.atLeast(21))
                .agreesWithMarks();
    }
}
