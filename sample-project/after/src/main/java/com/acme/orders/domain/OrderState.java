package com.acme.orders.domain;

/** How far an order has come. Only the order itself moves on from one state to the next. */
public enum OrderState {
    CREATED,
    PAID,
    SHIPPED,
    CANCELLED
}
