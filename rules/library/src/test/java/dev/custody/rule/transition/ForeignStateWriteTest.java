package dev.custody.rule.transition;

import dev.custody.finding.Tier;
import dev.custody.rule.transition.foreignstatewrite.domain.Consignment;
import dev.custody.rule.transition.foreignstatewrite.domain.Dispatcher;
import dev.custody.rule.transition.foreignstatewrite.workflow.Task;
import dev.custody.rule.transition.foreignstatewrite.workflow.TaskRunner;
import dev.custody.testkit.RuleSpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ForeignStateWriteTest {
    private final RuleSpec foreignStateWrite = RuleSpec.of(ForeignStateWrite.class);

    @Test
    void takes_nest_mates_and_sub_classes_for_inside() {
        foreignStateWrite.agreesWithMarksIn(Consignment.class);
    }

    @Test
    void reports_writes_from_outside_unless_the_writer_asks_or_has_made_the_object() {
        foreignStateWrite.agreesWithMarksIn(Dispatcher.class);
    }

    @Test
    void says_whose_checks_are_passed_by() {
        foreignStateWrite
                .on(Consignment.class, Dispatcher.class)
                .findingAt("Dispatcher.ship")
                .hasTier(Tier.CORE)
                .hasFingerprint("foreign-state-write dev.custody.rule.transition.foreignstatewrite.domain.Dispatcher"
                        + ".ship(Consignment) Consignment.status")
                .hasHelp("void …() { if (status != …) throw new IllegalStateException(…); status = SENT; }");
    }

    @Test
    void asks_less_of_state_that_only_its_name_shows() {
        foreignStateWrite.agreesWithMarksIn(Task.class, TaskRunner.class);
        foreignStateWrite.on(TaskRunner.class).findingAt("skip").hasTier(Tier.RECOMMENDED);
        foreignStateWrite.on(TaskRunner.class).findingAt("push").hasTier(Tier.STRICT);
    }

    @Test
    void reports_calls_of_a_setter_that_lies_outside_the_analysed_code() {
        foreignStateWrite.onSource("""
                        package desk;
                        import dev.custody.rule.example.domain.Ticket;
                        public class Desk {
                            public void solve(Ticket ticket) {
                                ticket.setStatus(Ticket.Status.SOLVED);   // finds: Desk.solve(Ticket) drives Ticket.status by setStatus
                            }
                            public void solveOpen(Ticket ticket) {
                                if (ticket.getStatus() == Ticket.Status.OPEN) ticket.setStatus(Ticket.Status.SOLVED);
                            }
                            public Ticket solved() {
                                Ticket ticket = new Ticket();
                                ticket.setStatus(Ticket.Status.SOLVED);
                                return ticket;
                            }
                            public void rename(Ticket ticket) { ticket.setTitle("solved"); }
                            static class Special extends Ticket {
                                void solve() { setStatus(Status.SOLVED); }
                            }
                        }""").agreesWithMarks();
    }

    @Test
    void leaves_setters_of_the_analysed_code_to_state_setter() {
        foreignStateWrite.onSource("""
                        package shop.domain;
                        public class Invoice {
                            public enum Status { OPEN, SETTLED }
                            private Status status = Status.OPEN;
                            public void setStatus(Status status) { this.status = status; }
                            void settleSilently(Status status) { this.status = status; }
                        }
                        class Ledger {
                            void settle(Invoice invoice) { invoice.setStatus(Invoice.Status.SETTLED); }
                            void settleToo(Invoice invoice) { invoice.settleSilently(Invoice.Status.SETTLED); }
                        }""").agreesWithMarks();
    }

    @ParameterizedTest
    @ValueSource(ints = {8, 11, 17})
    void holds_for_accessors_of_older_compilers(int release) {
        foreignStateWrite.onSource("""
                        package shop.domain;
                        public class Parcel {
                            public enum State { PACKED, SENT }
                            private State state = State.PACKED;
                            public class Label {
                                public void print() { state = State.SENT; }
                            }
                            public Runnable later() { return () -> state = State.SENT; }
                            public boolean isSent() { return state == State.SENT; }
                        }""").release(release).agreesWithMarks();
    }

    @Test
    void blames_the_caller_of_what_a_jpa_provider_wove_in() {
        foreignStateWrite.onSource("""
                        package shop.domain;
                        public class Bill {
                            public enum Status { OPEN, SETTLED }
                            protected Status status = Status.OPEN;
                            public void $$_hibernate_write_status(Status status) { this.status = status; }
                            public void settle() { if (status == Status.OPEN) $$_hibernate_write_status(Status.SETTLED); }
                        }
                        class Clerk {
                            void settle(Bill bill) {
                                bill.$$_hibernate_write_status(Bill.Status.SETTLED);   // finds: Clerk.settle(Bill) writes Bill.status
                            }
                        }""").agreesWithMarks();
    }
}
