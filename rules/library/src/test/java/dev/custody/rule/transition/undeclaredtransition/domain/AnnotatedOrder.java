package dev.custody.rule.transition.undeclaredtransition.domain;

import dev.custody.annotation.Transition;

/** Methods that declare what they do. */
public class AnnotatedOrder {
    enum State {
        CREATED,
        PAID,
        SHIPPED,
        CANCELLED
    }

    private State state = State.CREATED;

    @Transition(from = "CREATED", to = "PAID")
    public void pay() {
        if (state != State.CREATED) {
            throw new IllegalStateException();
        }
        state = State.PAID;
    }

    @Transition(from = "PAID", to = "SHIPPED")
    public void ship() {
        if (state == State.SHIPPED || state == State.CANCELLED) {
            throw new IllegalStateException();
        }
        state = State.SHIPPED; // finds: AnnotatedOrder.ship() takes CREATED -> SHIPPED, which its own @Transition
        // does not
    }

    @Transition(
            from = {"CREATED", "PAID"},
            to = "CANCELLED")
    public void cancel() {
        if (state == State.CREATED || state == State.PAID) {
            state = State.CANCELLED;
        }
    }

    @Transition(from = "PAID", to = "CANCELLED")
    @Transition(from = "CREATED", to = "CANCELLED")
    public void cancelTwice() {
        cancel();
    }

    @Transition(
            from = {"CREATED", "SHIPPED"},
            to = "PAID")
    public void payLate() {
        if (state == State.CREATED) { // finds: AnnotatedOrder.payLate() declares SHIPPED -> PAID, which no code
            state = State.PAID;
        }
    }

    @Transition(from = "PAYED", to = "SHIPPED")
    public void misspelt() {
        if (state == State.PAID) { // finds: declares a transition of PAYED, which is no state of AnnotatedOrder.state
            state = State.SHIPPED; // finds: AnnotatedOrder.misspelt() takes PAID -> SHIPPED
        }
    }

    /** Does nothing that is not declared somewhere. */
    public void payAndShip() {
        pay();
        if (state == State.PAID) {
            state = State.SHIPPED;
        }
    }

    public void reopen() {
        if (state == State.CANCELLED) {
            state = State.CREATED; // finds: AnnotatedOrder.reopen() takes CANCELLED -> CREATED, which no @Transition
        }
    }

    @Transition(from = "PAID", to = "SHIPPED")
    public void shipWhenARuleSaysSo(java.util.function.Predicate<State> rule) {
        if (rule.test(state)) {
            state = State.SHIPPED;
        }
    }

    public void forget() {
        state = null;
    }
}
