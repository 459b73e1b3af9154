package dev.custody.rule.transition;

import dev.custody.finding.Tier;
import dev.custody.rule.transition.statesetter.domain.GuardedOrder;
import dev.custody.rule.transition.statesetter.domain.Order;
import dev.custody.rule.transition.statesetter.domain.OrderDesk;
import dev.custody.rule.transition.statesetter.domain.OrderRequest;
import dev.custody.rule.transition.statesetter.domain.impl.HiddenOrder;
import dev.custody.rule.transition.statesetter.workflow.Job;
import dev.custody.testkit.RuleSpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StateSetterTest {
    private final RuleSpec stateSetter = RuleSpec.of(StateSetter.class);

    @Test
    void reports_boundary_methods_that_assign_what_they_are_given() {
        stateSetter.agreesWithMarksIn(Order.class);
    }

    @Test
    void leaves_alone_where_the_current_state_decides_and_what_outside_code_cannot_call() {
        stateSetter.agreesWithMarksIn(GuardedOrder.class, HiddenOrder.class);
    }

    @Test
    void leaves_requests_and_builders_alone() {
        stateSetter.agreesWithMarksIn(OrderRequest.class);
    }

    @Test
    void names_callers_outside_and_reports_nothing_at_them() {
        stateSetter.agreesWithMarksIn(OrderDesk.class);
        stateSetter
                .on(Order.class, OrderDesk.class)
                .findingAt("Plain.setStatus")
                .hasTier(Tier.CORE)
                .hasFingerprint("state-setter dev.custody.rule.transition.statesetter.domain.Order$Plain.status")
                .hasSteps(
                        "OrderDesk.cancel(Order.Plain) decides on the state from outside",
                        "OrderDesk.ship(Order.Plain) decides on the state from outside")
                .hasHelp("if (status != Order.Status.…) throw new IllegalStateException(…)");
    }

    @Test
    void makes_one_finding_of_all_setters_of_a_field() {
        stateSetter
                .on(Order.class)
                .findingAt("Twice.moveTo")
                .hasSteps("Order.Twice.setStatus(Order.Status) sets it too");
    }

    @Test
    void asks_less_of_state_that_only_its_name_shows() {
        stateSetter.agreesWithMarksIn(Job.class);
        stateSetter.on(Job.class).findingAt("Job.setStatus").hasTier(Tier.RECOMMENDED);
        stateSetter.on(Job.class).findingAt("Pump.setStatus").hasTier(Tier.STRICT);
    }

    @Test
    void asks_least_of_state_that_nobody_steers_by() {
        stateSetter.on(Job.class).findingAt("Mission.setStatus").hasTier(Tier.RECOMMENDED);
        stateSetter.on(Job.class).findingAt("Errand.setStatus").hasTier(Tier.STRICT);
    }

    @ParameterizedTest
    @ValueSource(ints = {8, 11, 17})
    void looks_through_accessors_of_nest_mates_and_bridges(int release) {
        stateSetter.onSource("""
                        package shop.domain;
                        public class Parcel {
                            public enum State { PACKED, SENT }
                            interface Settable<S> { void set(S state); }
                            private State state = State.PACKED;
                            public class Label implements Settable<State> {
                                @Override public void set(State next) { state = next; }
                            }
                            public static class Crate implements Settable<State> {
                                private State state = State.PACKED;
                                @Override public void set(State next) {
                                    state = next;   // finds: Parcel.Crate.set(Parcel.State)
                                }
                            }
                            public Label label() { return new Label(); }
                            public void send() { if (state == State.PACKED) state = State.SENT; }
                        }""").release(release).agreesWithMarks();
    }

    @Test
    void follows_what_a_jpa_provider_wove_in() {
        stateSetter.onSource("""
                        package shop;
                        @interface Entity {}
                        @Entity public class Invoice {
                            public enum Status { OPEN, SETTLED }
                            private Status status = Status.OPEN;
                            public void _persistence_set_status(Status status) { this.status = status; }
                            public void setStatus(Status status) {
                                _persistence_set_status(status);   // finds: Invoice.setStatus(Invoice.Status)
                            }
                            public Status getStatus() { return status; }
                        }""").agreesWithMarks();
    }

    @Test
    void leaves_entities_alone_that_are_only_read() {
        stateSetter.onSource("""
                        package shop;
                        @interface Entity {}
                        @interface Immutable {}
                        @Entity @Immutable public class InvoiceRow {
                            public enum Status { OPEN, SETTLED }
                            private Status status = Status.OPEN;
                            public void setStatus(Status status) { this.status = status; }
                            public Status getStatus() { return status; }
                        }""").agreesWithMarks();
    }

    @Test
    void believes_declared_transitions() {
        stateSetter.onSource("""
                        package shop.domain;
                        import dev.custody.annotation.Transition;
                        public class Ticket {
                            public enum State { NEW, DONE }
                            private State state = State.NEW;
                            private State copyState = State.NEW;
                            public void setState(final State state) { this.state = state; }   // finds: Ticket.setState(Ticket.State)
                            @Transition(from = "NEW", to = "DONE") public void copy(State next) { copyState = next; }
                        }""").agreesWithMarks();
    }
}
