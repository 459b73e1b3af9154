package dev.custody.assertions.domain;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;

/** An order whose steps a table allows. */
public class Order {
    /** States of an order, with the table that says what may follow what. */
    public enum State {
        CREATED,
        PAID,
        SHIPPED,
        CANCELLED;

        public static final Map<State, Set<State>> NEXT =
                new EnumMap<>(Map.of(CREATED, Set.of(PAID, CANCELLED), PAID, Set.of(SHIPPED, CANCELLED)));

        public boolean canBecome(State next) {
            return NEXT.getOrDefault(this, Set.of()).contains(next);
        }
    }

    private State state = State.CREATED;

    public void pay() {
        move(State.PAID);
    }

    public void ship() {
        move(State.SHIPPED);
    }

    public void cancel() {
        move(State.CANCELLED);
    }

    private void move(State next) {
        if (!state.canBecome(next)) {
            throw new IllegalStateException(state + " cannot become " + next);
        }
        state = next;
    }
}
