package dev.custody.archunit.depot;

import java.util.ArrayList;
import java.util.List;

public final class LostEvent {
    private final List<String> witnesses = new ArrayList<>();

    public void add(String witness) {
        witnesses.add(witness);
    }

    public List<String> witnesses() {
        return witnesses;
    }
}
