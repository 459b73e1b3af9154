package dev.custody.rule.transition.unguardedtransition.domain;

import java.util.concurrent.atomic.AtomicReference;

/** The state in an atomic reference. */
public class Shipment {
    enum Stage {
        PACKED,
        SENT,
        DELIVERED
    }

    private final AtomicReference<Stage> stage = new AtomicReference<>(Stage.PACKED);

    public void send() {
        if (!stage.compareAndSet(Stage.PACKED, Stage.SENT)) {
            throw new IllegalStateException();
        }
    }

    public void deliver() {
        if (stage.get() == Stage.SENT) {
            stage.set(Stage.DELIVERED);
        }
    }

    public void lose() {
        stage.set(Stage.DELIVERED); // finds: Shipment.lose()
    }

    public void swap() {
        if (stage.getAndSet(Stage.DELIVERED) != Stage.SENT) {
            throw new IllegalStateException();
        }
    }
}
