package dev.custody.rule.transition.undeclaredtransition.domain;

import dev.custody.annotation.Transition;

/** Keeps, or breaks, what the types above declare. */
public class PromisedParcel extends Returnable implements Sendable {
    enum State {
        PACKED,
        SENT,
        LOST,
        DELIVERED
    }

    private State state = State.PACKED;

    @Override
    public void send() {
        if (state == State.PACKED) {
            state = State.SENT;
        }
    }

    @Override
    public void deliver() {
        if (state == State.SENT || state == State.LOST) {
            state = State.DELIVERED; // finds: PromisedParcel.deliver() takes LOST -> DELIVERED, which its own
            // @Transition
        }
    }

    /** Declares more than the type above. */
    @Override
    @Transition(
            from = {"PACKED", "SENT"},
            to = "LOST")
    public void lose() {
        if (state != State.DELIVERED) {
            state = State.LOST;
        }
    }

    @Override
    void takeBack() {
        if (state == State.SENT) {
            state = State.PACKED;
        }
    }
}

interface Sendable {
    @Transition(from = "PACKED", to = "SENT")
    void send();

    @Transition(from = "SENT", to = "DELIVERED")
    void deliver();

    @Transition(from = "SENT", to = "LOST")
    void lose();
}

abstract class Returnable {
    @Transition(from = "SENT", to = "PACKED")
    abstract void takeBack();
}
