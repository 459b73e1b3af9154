package com.acme.orders.api;

import com.acme.orders.domain.Order;
import com.acme.orders.domain.OrderLine;
import com.acme.orders.domain.OrderState;
import java.time.Instant;
import java.util.List;

/** What a customer sees of an order. */
public record OrderView(long number, OrderState state, List<OrderLine> lines, long totalCents, boolean overdue) {

    public OrderView {
        lines = List.copyOf(lines);
    }

    public static OrderView of(Order order, Instant now) {
        return new OrderView(order.number(), order.state(), order.lines(), order.totalCents(), order.isOverdue(now));
    }
}
