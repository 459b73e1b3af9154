package dev.custody.rule.transition.unguardedtransition.workflow;

import java.util.concurrent.atomic.AtomicBoolean;

/** Flags decide beside the state, failures are noted, and ending it is always allowed. */
public class Recording {
    enum State {
        IDLE,
        RUNNING,
        PAUSED,
        FAILED,
        DONE
    }

    private final AtomicBoolean closed = new AtomicBoolean();
    private State state = State.IDLE;
    private boolean aborted;
    private int lines;

    public void start() {
        if (state == State.IDLE) {
            state = State.RUNNING;
        }
    }

    public void pause() {
        state = State.PAUSED; // finds: Recording.pause() sets Recording.state to PAUSED
    }

    public void give_up() {
        aborted = true;
    }

    /** Asks what another method has noted. */
    public void work() {
        if (aborted) {
            state = State.DONE;
        }
        if (state == State.RUNNING) {
            lines++;
        }
    }

    public void finish() {
        if (closed.compareAndSet(false, true)) {
            state = State.DONE;
        }
    }

    public void write() {
        try {
            lines = Integer.parseInt("one");
        } catch (NumberFormatException e) {
            state = State.FAILED;
            throw e;
        }
    }

    public void recover() {
        if (state == State.FAILED) {
            state = State.RUNNING;
        }
    }

    public void abort() {
        state = State.DONE;
    }

    public int lines() {
        return lines;
    }
}
