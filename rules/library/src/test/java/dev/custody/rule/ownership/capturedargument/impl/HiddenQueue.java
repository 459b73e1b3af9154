package dev.custody.rule.ownership.capturedargument.impl;

import java.util.List;

/** Public in the class file, and in a package that nobody outside should use. */
public class HiddenQueue {
    private final List<String> waiting;

    public HiddenQueue(List<String> waiting) {
        this.waiting = waiting;
    }

    public String next() {
        return waiting.remove(0);
    }
}
