package dev.custody.program;

import java.util.Optional;
import java.util.function.Supplier;

/** A value that is made when it is first asked for, once, whoever asks. Safe for use from several threads. */
final class OnDemand<T> {
    private final Supplier<T> make;
    private Optional<T> made = Optional.empty();

    OnDemand(Supplier<T> make) {
        this.make = make;
    }

    synchronized T get() {
        if (made.isEmpty()) {
            made = Optional.of(make.get());
        }
        return made.get();
    }
}
