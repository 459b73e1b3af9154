package dev.custody.rule.ownership.leakedinternals;

import java.util.ArrayList;
import java.util.List;

/** A test double in main code. */
public class FakeGateway {
    private final List<String> sent = new ArrayList<>();

    public void send(String message) {
        sent.add(message);
    }

    public List<String> sent() {
        return sent;
    }
}
