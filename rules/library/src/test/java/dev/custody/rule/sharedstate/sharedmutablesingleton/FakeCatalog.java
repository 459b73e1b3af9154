package dev.custody.rule.sharedstate.sharedmutablesingleton;

import java.util.ArrayList;
import java.util.List;

/** A test double. */
public final class FakeCatalog {
    static final FakeCatalog INSTANCE = new FakeCatalog();
    private final List<String> asked = new ArrayList<>();

    private FakeCatalog() {}

    public void ask(String article) {
        asked.add(article);
        asked.remove(0);
    }
}
