package com.acme.orders.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class OrderTest {

    private final Order order = new Order(1001, "Ada", Instant.now());

    @Test
    void costs_what_its_lines_cost_less_the_discount() {
        order.add(new OrderLine("TEA", 2, 450));
        order.add(new OrderLine("POT", 1, 2900));
        order.applyDiscount(300);
        assertThat(order.totalCents()).isEqualTo(3500);
    }

    @Test
    void is_created_then_paid_then_shipped() {
        assertThat(order.state()).isEqualTo(OrderState.CREATED);
        order.pay();
        assertThat(order.state()).isEqualTo(OrderState.PAID);
        order.ship();
        assertThat(order.state()).isEqualTo(OrderState.SHIPPED);
    }

    @Test
    void cannot_be_cancelled_once_it_has_shipped() {
        order.pay();
        order.ship();
        assertThatIllegalStateException().isThrownBy(order::cancel);
    }
}
