package dev.custody.assertions;

import static dev.custody.assertions.StateMachines.assertThat;
import static dev.custody.assertions.StateMachines.from;
import static dev.custody.assertions.StateMachines.stateMachineOf;
import static dev.custody.assertions.domain.Order.State.CANCELLED;
import static dev.custody.assertions.domain.Order.State.CREATED;
import static dev.custody.assertions.domain.Order.State.PAID;
import static dev.custody.assertions.domain.Order.State.SHIPPED;

import dev.custody.assertions.domain.Order;
import org.junit.jupiter.api.Test;

/** The example of the guide to state machines. */
class OrderLifecycleTest {
    @Test
    void orders_only_move_forward() {
        assertThat(stateMachineOf(Order.class, Order.State.class))
                .startsIn(CREATED)
                .allowsExactly(
                        from(CREATED).to(PAID),
                        from(PAID).to(SHIPPED),
                        from(CREATED, PAID).to(CANCELLED))
                .hasFinalStates(SHIPPED, CANCELLED)
                .cannotReach(SHIPPED)
                .without(PAID);
    }

    @Test
    void the_picture_in_the_docs_is_right() {
        assertThat(stateMachineOf(Order.class)).matches("machines/order-lifecycle.mmd");
    }

    @Test
    void the_table_is_what_the_code_does() {
        assertThat(stateMachineOf(Order.class, Order.State.class)).followsTable(Order.State::canBecome);
    }
}
