package dev.custody.rule.transition.unguardedtransition.workflow;

/** Holds a kind of work that its type calls a state. */
public class Scan {
    enum State {
        NONE,
        PARTIAL,
        FULL
    }

    private State queuedType = State.NONE;

    public void askAll() {
        queuedType = State.FULL;
    }

    public void askSome() {
        if (queuedType == State.NONE) {
            queuedType = State.PARTIAL;
        }
    }
}
