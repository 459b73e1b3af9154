package com.acme.orders.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class OrderTest {

    private static final Instant MONDAY = Instant.parse("2026-03-02T10:00:00Z");

    private final Order order = new Order(1001, "Ada", MONDAY);

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

    @Test
    void does_not_ship_unpaid() {
        assertThatIllegalStateException().isThrownBy(order::ship);
        assertThat(order.state()).isEqualTo(OrderState.CREATED);
    }

    @Test
    void does_not_ship_once_cancelled() {
        order.pay();
        order.cancel();
        assertThatIllegalStateException().isThrownBy(order::ship);
    }

    @Test
    void is_never_worth_less_than_nothing() {
        order.add(new OrderLine("TEA", 1, 450));
        assertThatIllegalArgumentException().isThrownBy(() -> order.applyDiscount(451));
    }

    @Test
    void keeps_its_lines_to_itself() {
        order.add(new OrderLine("TEA", 1, 450));
        List<OrderLine> seen = order.lines();
        assertThatExceptionOfType(UnsupportedOperationException.class).isThrownBy(seen::clear);
        assertThat(order.totalCents()).isEqualTo(450);
    }

    @Test
    void is_overdue_when_paid_and_still_here_after_three_days() {
        order.pay();
        assertThat(order.isOverdue(MONDAY.plus(Duration.ofDays(3)))).isFalse();
        assertThat(order.isOverdue(MONDAY.plus(Duration.ofDays(4)))).isTrue();
    }
}
