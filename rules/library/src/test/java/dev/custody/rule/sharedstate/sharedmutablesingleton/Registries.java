package dev.custody.rule.sharedstate.sharedmutablesingleton;

import java.util.ArrayList;
import java.util.List;

/** What one method only ever adds to. */
public final class Registries {
    static final Registries REGISTRIES = new Registries();
    private final List<Runnable> hooks = new ArrayList<>(); // finds: Registries.hooks: ArrayList

    private Registries() {}

    public void addHook(Runnable hook) {
        hooks.add(hook);
    }

    public void run() {
        hooks.forEach(Runnable::run);
    }
}
