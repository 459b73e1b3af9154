package com.acme.orders.api;

import com.acme.orders.domain.OrderLine;
import java.util.List;

/** What a customer sends to place an order. */
public record PlaceOrder(String customer, List<OrderLine> lines) {

    public PlaceOrder {
        lines = List.copyOf(lines);
    }
}
