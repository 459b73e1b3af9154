package dev.custody.assertions;

import static dev.custody.assertions.StateMachines.assertThat;
import static dev.custody.assertions.StateMachines.from;
import static dev.custody.assertions.StateMachines.stateMachineOf;
import static dev.custody.assertions.StateMachines.stateMachineOfVariants;
import static dev.custody.assertions.domain.Order.State.CANCELLED;
import static dev.custody.assertions.domain.Order.State.CREATED;
import static dev.custody.assertions.domain.Order.State.PAID;
import static dev.custody.assertions.domain.Order.State.SHIPPED;
import static dev.custody.assertions.domain.Parcel.Status.LOST;
import static dev.custody.assertions.domain.Parcel.Status.PACKED;
import static dev.custody.assertions.domain.Parcel.Status.SENT;
import static dev.custody.assertions.domain.Parcel.Status.WEIGHED;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.custody.assertions.domain.Order;
import dev.custody.assertions.domain.Parcel;
import java.util.Map;
import java.util.Set;
import org.assertj.core.api.AbstractThrowableAssert;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class StateMachineAssertTest {
    @Test
    void says_what_an_order_may_do() {
        assertThat(stateMachineOf(Order.class, Order.State.class))
                .startsIn(CREATED)
                .allowsExactly(
                        from(CREATED).to(PAID),
                        from(PAID).to(SHIPPED),
                        from(CREATED, PAID).to(CANCELLED))
                .allowsAtLeast(from(CREATED).to(PAID, CANCELLED))
                .neverAllows(
                        from(SHIPPED, CANCELLED).to(CREATED, PAID),
                        from(CREATED).to(SHIPPED))
                .reachesEveryState()
                .hasFinalStates(SHIPPED, CANCELLED)
                .changesOnlyIn("pay", "ship", "cancel")
                .followsTable(Order.State.NEXT)
                .followsTable(Order.State::canBecome)
                .matches("machines/order-lifecycle.mmd")
                .matches("machines/order-lifecycle.puml")
                .cannotReach(SHIPPED)
                .without(PAID);
    }

    @Test
    void needs_no_type_of_states_where_there_is_one_field() {
        assertThat(stateMachineOf(Order.class)).startsIn(CREATED).hasFinalStates(SHIPPED, CANCELLED);
    }

    @Test
    void names_variants_of_a_sealed_state_by_their_classes() {
        assertThat(stateMachineOfVariants(Parcel.class, Parcel.Cover.class))
                .startsIn(Parcel.Open.class)
                .allowsExactly(from(Parcel.Open.class).to(Parcel.Sealed.class));
    }

    @Test
    void shows_edges_too_many_and_missing_with_their_lines() {
        fails(() -> assertThat(stateMachineOf(Parcel.class, Parcel.Status.class))
                        .allowsExactly(from(PACKED).to(WEIGHED), from(WEIGHED).to(SENT, PACKED)))
                .hasMessage("""
                        Parcel.status does not allow exactly what is asked for (+ too much, - missing):
                          + PACKED  -> SENT    taken by Parcel.send() (Parcel.java:29)
                          - WEIGHED -> PACKED  taken by nothing; the way back is Parcel.weigh() (Parcel.java:23)
                          + LOST    -> SENT    taken by Parcel.send() (Parcel.java:29)""");
    }

    @Test
    void shows_the_way_around_a_state() {
        fails(() -> assertThat(stateMachineOf(Parcel.class, Parcel.Status.class))
                        .cannotReach(SENT)
                        .without(WEIGHED))
                .hasMessage("""
                        Parcel.status gets into SENT without WEIGHED
                          PACKED  -> SENT  Parcel.send() (Parcel.java:29)""");
    }

    @Test
    void shows_states_that_nothing_leads_to() {
        fails(() -> assertThat(stateMachineOf(Parcel.class, Parcel.Status.class))
                        .reachesEveryState())
                .hasMessageStartingWith("Parcel.status never gets into LOST; it starts in PACKED\n");
    }

    @Test
    void shows_other_starts_and_ends() {
        fails(() -> assertThat(stateMachineOf(Parcel.class, Parcel.Status.class))
                        .startsIn(WEIGHED))
                .hasMessage("Parcel.status starts in PACKED, not in WEIGHED");
        fails(() -> assertThat(stateMachineOf(Parcel.class, Parcel.Status.class))
                        .hasFinalStates(LOST))
                .hasMessage("""
                        Parcel.status ends in SENT, not in LOST
                          + LOST -> SENT  taken by Parcel.send() (Parcel.java:29)""");
    }

    @Test
    void shows_excluded_edges_and_other_methods() {
        fails(() -> assertThat(stateMachineOf(Order.class, Order.State.class))
                        .neverAllows(from(PAID).to(CANCELLED)))
                .hasMessage("""
                        Order.state allows what is excluded
                          + PAID -> CANCELLED  taken by Order.cancel() (Order.java:35)""");
        fails(() -> assertThat(stateMachineOf(Order.class, Order.State.class)).changesOnlyIn("pay", "cancel"))
                .hasMessage("""
                        Order.state changes in other methods than pay, cancel
                          + PAID -> SHIPPED  taken by Order.ship() (Order.java:31)""");
    }

    @Test
    void shows_how_a_table_or_a_diagram_differs() {
        fails(() -> assertThat(stateMachineOf(Order.class, Order.State.class))
                        .followsTable(Map.of(CREATED, Set.of(PAID, CANCELLED), PAID, Set.of(SHIPPED))))
                .hasMessageContaining("+ PAID -> CANCELLED  taken by Order.cancel()");
        fails(() -> assertThat(stateMachineOf(Order.class, Order.State.class)).matches("machines/outdated.mmd"))
                .hasMessage("""
                        Order.state does not match machines/outdated.mmd (+ too much, - missing):
                          - CREATED -> SHIPPED    taken by nothing
                          + CREATED -> CANCELLED  taken by Order.cancel() (Order.java:35)
                          + PAID    -> CANCELLED  taken by Order.cancel() (Order.java:35)""");
        fails(() -> assertThat(stateMachineOf(Order.class, Order.State.class)).matches("machines/unknown-state.mmd"))
                .hasMessage(
                        "machines/unknown-state.mmd:3: SENT is no state of Order.state; its states are CREATED, PAID,"
                                + " SHIPPED, CANCELLED");
    }

    @Test
    void says_what_to_do_where_there_is_no_machine_or_several() {
        assertThatThrownBy(() -> stateMachineOf(Parcel.class))
                .hasMessage("Parcel has several state fields: status, coverState; name the one you mean:"
                        + " stateMachineOf(Parcel.class, \"status\")");
        assertThatThrownBy(() -> stateMachineOf(StateMachineAssertTest.class))
                .hasMessageStartingWith("StateMachineAssertTest has no state machine");
        assertThatThrownBy(() -> assertThat(stateMachineOf(Order.class)).startsIn(SENT))
                .hasMessage("SENT is no state of Order.state; its states are CREATED, PAID, SHIPPED, CANCELLED");
        assertThatThrownBy(() -> assertThat(stateMachineOf(Order.class)).matches("machines/none.mmd"))
                .hasMessageContaining("there is no diagram at ");
    }

    private static AbstractThrowableAssert<?, ? extends Throwable> fails(ThrowingCallable assertion) {
        return assertThatThrownBy(assertion).isInstanceOf(AssertionError.class);
    }
}
