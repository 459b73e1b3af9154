package com.acme.stock;

import java.util.ArrayList;
import java.util.List;

public class Shelf {
    private final List<String> parts = new ArrayList<>();
    private ShelfState state = ShelfState.EMPTY;

    public void add(String part) {
        parts.add(part);
        state = ShelfState.FILLED;
    }

    public List<String> parts() {
        return parts;
    }

    public void take(String part) {
        if (state != ShelfState.FILLED) {
            throw new IllegalStateException("nothing there");
        }
        parts.remove(part);
        if (parts.isEmpty()) {
            state = ShelfState.EMPTY;
        }
    }
}
