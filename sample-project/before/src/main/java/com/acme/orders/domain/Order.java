package com.acme.orders.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What a customer has ordered, and how far it has come. */
public class Order {

    private static final Duration PROMISED = Duration.ofDays(3);

    private final long number;
    private final String customer;
    private final Instant placedAt;
    private final List<OrderLine> lines = new ArrayList<>();
    private long discountCents;
    private OrderState state = OrderState.CREATED;

    public Order(long number, String customer, Instant placedAt) {
        this.number = number;
        this.customer = customer;
        this.placedAt = placedAt;
    }

    public void add(OrderLine line) {
        lines.add(line);
    }

    public void applyDiscount(long cents) {
        discountCents += cents;
    }

    public void pay() {
        if (state != OrderState.CREATED) {
            throw new IllegalStateException("order " + number + " is " + state + ", not to be paid");
        }
        state = OrderState.PAID;
    }

    public void ship() {
        state = OrderState.SHIPPED;
    }

    public void cancel() {
        if (state == OrderState.SHIPPED) {
            throw new IllegalStateException("order " + number + " has left the house");
        }
        state = OrderState.CANCELLED;
    }

    public long totalCents() {
        long total = 0;
        for (OrderLine line : lines) {
            total += line.amountCents();
        }
        return total - discountCents;
    }

    public boolean isOverdue() {
        return state == OrderState.PAID && placedAt.plus(PROMISED).isBefore(Instant.now());
    }

    public long number() {
        return number;
    }

    public String customer() {
        return customer;
    }

    public Instant placedAt() {
        return placedAt;
    }

    public List<OrderLine> lines() {
        return lines;
    }

    public long discountCents() {
        return discountCents;
    }

    public OrderState state() {
        return state;
    }

    public void setState(OrderState state) {
        this.state = state;
    }
}
