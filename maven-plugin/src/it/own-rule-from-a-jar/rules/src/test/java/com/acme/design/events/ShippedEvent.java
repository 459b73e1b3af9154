package com.acme.design.events;

import java.util.List;

public record ShippedEvent(List<String> items) {
    public ShippedEvent {
        items = List.copyOf(items);
    }
}
