package dev.custody.archunit.shop.api;

/** Changes another class's field. */
public final class Sale {
    public void start() {
        Prices.discount = 2;
    }
}
