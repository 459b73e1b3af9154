package com.acme.orders.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * What a customer has ordered, and how far it has come: created, paid, shipped; or cancelled, as long as it has not
 * shipped. Lines and discounts can change until it is paid.
 */
public class Order {

    private static final Duration PROMISED = Duration.ofDays(3);

    private final long number;
    private final String customer;
    private final Instant placedAt;
    private final List<OrderLine> lines;
    private long discountCents;
    private OrderState state;

    /** A new order, which has no lines yet. */
    public Order(long number, String customer, Instant placedAt) {
        this(number, customer, placedAt, OrderState.CREATED, 0, List.of());
    }

    private Order(
            long number,
            String customer,
            Instant placedAt,
            OrderState state,
            long discountCents,
            List<OrderLine> lines) {
        this.number = number;
        this.customer = customer;
        this.placedAt = placedAt;
        this.state = state;
        this.discountCents = discountCents;
        this.lines = new ArrayList<>(lines);
    }

    /** An order as it was when it was stored. */
    public static Order restore(
            long number,
            String customer,
            Instant placedAt,
            OrderState state,
            long discountCents,
            List<OrderLine> lines) {
        return new Order(number, customer, placedAt, state, discountCents, lines);
    }

    public void add(OrderLine line) {
        if (state != OrderState.CREATED) {
            throw new IllegalStateException("order " + number + " is " + state + ", its lines are settled");
        }
        lines.add(line);
    }

    public void applyDiscount(long cents) {
        if (state != OrderState.CREATED) {
            throw new IllegalStateException("order " + number + " is " + state + ", its price is settled");
        }
        if (cents < 0 || cents > totalCents()) {
            throw new IllegalArgumentException("no discount of " + cents + " on " + totalCents());
        }
        discountCents = Math.addExact(discountCents, cents);
    }

    public void pay() {
        if (state != OrderState.CREATED) {
            throw new IllegalStateException("order " + number + " is " + state + ", not to be paid");
        }
        state = OrderState.PAID;
    }

    public void ship() {
        if (state != OrderState.PAID) {
            throw new IllegalStateException("order " + number + " is " + state + ", not to be shipped");
        }
        state = OrderState.SHIPPED;
    }

    public void cancel() {
        if (state != OrderState.CREATED && state != OrderState.PAID) {
            throw new IllegalStateException("order " + number + " is " + state + ", not to be cancelled");
        }
        state = OrderState.CANCELLED;
    }

    public long totalCents() {
        long total = 0;
        for (OrderLine line : lines) {
            total = Math.addExact(total, line.amountCents());
        }
        return Math.subtractExact(total, discountCents);
    }

    public boolean isOverdue(Instant now) {
        return state == OrderState.PAID && placedAt.plus(PROMISED).isBefore(now);
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

    /** The lines as they are now, in the order in which they were added. */
    public List<OrderLine> lines() {
        return List.copyOf(lines);
    }

    public long discountCents() {
        return discountCents;
    }

    public OrderState state() {
        return state;
    }
}
