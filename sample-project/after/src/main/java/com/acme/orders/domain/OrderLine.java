package com.acme.orders.domain;

/** A number of pieces of one article at one price. */
public record OrderLine(String sku, int quantity, long unitPriceCents) {

    public OrderLine {
        if (quantity < 1 || unitPriceCents < 0) {
            throw new IllegalArgumentException("not an order line: " + quantity + " at " + unitPriceCents);
        }
    }

    public long amountCents() {
        return Math.multiplyExact(quantity, unitPriceCents);
    }
}
