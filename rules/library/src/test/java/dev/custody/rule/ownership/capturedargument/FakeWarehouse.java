package dev.custody.rule.ownership.capturedargument;

import java.util.List;

/** A test double in main code. */
public class FakeWarehouse {
    private final List<String> stock;

    public FakeWarehouse(List<String> stock) {
        this.stock = stock;
    }

    public String take() {
        return stock.remove(0);
    }
}
