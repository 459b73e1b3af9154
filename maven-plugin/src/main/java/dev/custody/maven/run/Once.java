package dev.custody.maven.run;

import java.util.List;
import java.util.function.Supplier;

/** Works a value out when it is first asked for, and keeps it; for one thread. */
final class Once<T> implements Supplier<T> {
    private final Supplier<T> made;
    private List<T> known = List.of();

    Once(Supplier<T> made) {
        this.made = made;
    }

    @Override
    public T get() {
        if (known.isEmpty()) {
            known = List.of(made.get());
        }
        return known.get(0);
    }
}
