package com.acme.orders;

import dev.custody.annotation.Allow;

@Allow(rule = "mutable-event", reason = "goes to one listener, which fills it in")
public final class OrderNotedEvent {
    private String note = "";

    public String note() {
        return note;
    }

    public void note(String text) {
        note = text;
    }
}
