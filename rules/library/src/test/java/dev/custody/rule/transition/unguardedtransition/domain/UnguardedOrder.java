package dev.custody.rule.transition.unguardedtransition.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** An order whose steps nobody checks. */
public class UnguardedOrder {
    enum State {
        CREATED,
        PAID,
        SHIPPED,
        CANCELLED
    }

    private final List<String> log = new ArrayList<>();
    private State state = State.CREATED;
    private int parcels;

    public void ship() {
        state = State.SHIPPED; // finds: UnguardedOrder.ship() sets UnguardedOrder.state to SHIPPED
    }

    public void shipIfAsked(boolean asked) {
        if (asked) {
            state = State.SHIPPED; // finds: to SHIPPED
        }
    }

    /** One path is guarded, the other is not. */
    public void cancel(boolean force) {
        if (force) {
            state = State.CANCELLED; // finds: to CANCELLED
            return;
        }
        if (state != State.CREATED) {
            throw new IllegalStateException();
        }
        state = State.CANCELLED;
    }

    /** Looks at the state and then does the same whatever it was. */
    public void pay() {
        if (state == State.CREATED) {
            log.add("first payment");
        }
        state = State.PAID; // finds: to PAID
    }

    public void payAndLog() {
        log.add("was " + state);
        state = State.PAID; // finds: to PAID
    }

    public void assertAndShip() {
        assert state == State.PAID;
        state = State.SHIPPED; // finds: to SHIPPED
    }

    public void shipByHelper() {
        parcels++;
        moveTo(State.SHIPPED); // finds: UnguardedOrder.shipByHelper()
    }

    private void moveTo(State next) {
        log.add("now " + next);
        this.state = next;
    }

    public void shipLater(Consumer<Runnable> queue) {
        queue.accept(() -> state = State.SHIPPED); // finds: UnguardedOrder.shipLater(Consumer)
    }

    public void shipInLoop(List<String> articles) {
        for (String article : articles) {
            log.add(article);
            state = State.SHIPPED; // finds: to SHIPPED
        }
    }

    public UnguardedOrder shipFluently() {
        this.state = State.SHIPPED; // finds: to SHIPPED
        return this;
    }

    public void shipInTry() {
        try {
            log.add("shipping");
        } finally {
            state = State.SHIPPED; // finds: to SHIPPED
        }
    }

    public void switchOnOther(int kind) {
        switch (kind) {
            case 1:
                state = State.PAID; // finds: to PAID
                break;
            case 2:
                log.add("nothing");
                break;
            default:
                throw new IllegalArgumentException();
        }
    }

    public int parcels() {
        return parcels;
    }
}
