package com.acme.orders.domain;

import com.acme.orders.web.Pages;
import dev.custody.annotation.Allow;
import java.util.function.Supplier;

public final class Order {
    private final String number;

    public Order(String number) {
        this.number = number;
    }

    public String number() {
        return number;
    }

    public Supplier<String> page() {
        return () -> Pages.of(this);
    }

    @Allow(rule = "layer-domain-knows-no-web", reason = "goes away with the old pages")
    public String oldPage() {
        return Pages.of(this);
    }
}
