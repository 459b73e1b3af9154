package com.acme.orders.web;

import com.acme.orders.domain.Order;

public final class Pages {
    private Pages() {}

    public static String of(Order order) {
        return "<h1>" + order.number() + "</h1>";
    }
}
