package com.acme.design.events;

import java.util.ArrayList;
import java.util.List;

public final class PaidEvent { // finds: PaidEvent.items changes
    private final List<String> items = new ArrayList<>();

    public void add(String item) {
        items.add(item);
    }

    public int size() {
        return items.size();
    }
}
