package dev.custody.rule.transition.unguardedtransition.domain;

import dev.custody.annotation.Transition;
import java.io.IOException;

/** Closing, failing and what is declared. */
public class Reservation implements AutoCloseable {
    enum Phase {
        OPEN,
        HELD,
        FAILED,
        CLOSED
    }

    private Phase phase = Phase.OPEN;

    public void hold() {
        if (phase != Phase.OPEN) {
            throw new IllegalStateException();
        }
        try {
            reserve();
            phase = Phase.HELD;
        } catch (IOException e) {
            phase = Phase.FAILED;
        }
    }

    public void failed(RuntimeException cause) {
        phase = Phase.FAILED;
    }

    @Override
    public void close() {
        phase = Phase.CLOSED;
    }

    @Transition(
            from = {"OPEN", "HELD"},
            to = "CLOSED")
    public void release() {
        phase = Phase.CLOSED;
    }

    public void holdAnyway() {
        phase = Phase.HELD; // finds: Reservation.holdAnyway()
    }

    private void reserve() throws IOException {
        throw new IOException("no room");
    }
}
