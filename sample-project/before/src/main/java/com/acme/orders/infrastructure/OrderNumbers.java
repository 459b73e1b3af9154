package com.acme.orders.infrastructure;

/** Counts the orders. */
public final class OrderNumbers {

    private static final Object LOCK = new Object();

    private static long last = 1000;

    private OrderNumbers() {}

    public static long next() {
        synchronized (LOCK) {
            last++;
            return last;
        }
    }
}
