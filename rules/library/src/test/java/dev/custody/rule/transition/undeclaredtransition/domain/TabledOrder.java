package dev.custody.rule.transition.undeclaredtransition.domain;

import java.util.EnumSet;
import java.util.Set;

/** An order whose states say what may follow them. */
public class TabledOrder {
    enum State {
        CREATED,
        PAID,
        SHIPPED,
        CANCELLED;

        boolean canBecome(State next) {
            return switch (this) { // finds: declares PAID -> CANCELLED, which no code of TabledOrder takes
                case CREATED -> next == PAID || next == CANCELLED;
                case PAID -> next == SHIPPED || next == CANCELLED;
                case SHIPPED, CANCELLED -> false;
            };
        }

        boolean isAfter(State other) {
            return ordinal() > other.ordinal();
        }
    }

    private static final Set<State> OPEN = EnumSet.of(State.CREATED, State.PAID);

    private State state = State.CREATED;

    public void pay() {
        if (state != State.CREATED) {
            throw new IllegalStateException();
        }
        state = State.PAID;
    }

    public void ship() {
        if (!OPEN.contains(state)) {
            throw new IllegalStateException();
        }
        state = State.SHIPPED; // finds: TabledOrder.ship() takes CREATED -> SHIPPED, which
        // TabledOrder.State.canBecome(State)
    }

    public void cancel() {
        if (state == State.CREATED) {
            state = State.CANCELLED;
        }
    }

    public void reopen() {
        if (state == State.CANCELLED) {
            state = State.CREATED; // finds: TabledOrder.reopen() takes CANCELLED -> CREATED
        }
    }

    public void stay() {
        if (state == State.PAID) {
            state = State.PAID;
        }
    }
}
