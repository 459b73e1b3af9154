package dev.custody.rule.transition.unguardedtransition.domain;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** An order that guards its steps in every way that people write. */
public class GuardedOrder {
    enum State {
        CREATED,
        PAID,
        SHIPPED,
        CANCELLED;

        private static final Set<State> OPEN = EnumSet.of(CREATED, PAID);

        boolean canBecome(State next) {
            return switch (this) {
                case CREATED -> next == PAID || next == CANCELLED;
                case PAID -> next == SHIPPED || next == CANCELLED;
                case SHIPPED, CANCELLED -> false;
            };
        }

        boolean isOpen() {
            return this == CREATED || this == PAID;
        }
    }

    private State state;
    private Instant paidAt;

    public GuardedOrder() {
        this(State.CREATED);
    }

    private GuardedOrder(State state) {
        this.state = state;
    }

    public static GuardedOrder restored(State state) {
        GuardedOrder order = new GuardedOrder();
        order.state = state;
        return order;
    }

    public static GuardedOrder paid() {
        GuardedOrder order = new GuardedOrder();
        order.state = State.PAID;
        return order;
    }

    public void throwFirst() {
        if (state != State.PAID) {
            throw new IllegalStateException("still " + state);
        }
        state = State.SHIPPED;
    }

    public void returnFirst() {
        if (state == State.SHIPPED || state == State.CANCELLED) {
            return;
        }
        state = State.CANCELLED;
    }

    public void onlyIf() {
        if (State.PAID.equals(state)) {
            state = State.SHIPPED;
        }
    }

    public void byObjectsEquals() {
        if (Objects.equals(state, State.PAID)) {
            state = State.SHIPPED;
        }
    }

    public void oldSwitch() {
        switch (state) {
            case CREATED:
                state = State.PAID;
                break;
            case PAID:
                state = State.SHIPPED;
                break;
            default:
                throw new IllegalStateException();
        }
    }

    public void newSwitch() {
        state = switch (state) {
            case CREATED -> State.PAID;
            case PAID -> State.SHIPPED;
            case SHIPPED, CANCELLED -> throw new IllegalStateException();
        };
    }

    public void stringSwitch() {
        switch (state.name()) {
            case "PAID":
                state = State.SHIPPED;
                break;
            default:
                break;
        }
    }

    public void localCopy() {
        State current = this.state;
        if (current != State.CREATED && current != State.PAID) {
            return;
        }
        this.state = State.CANCELLED;
    }

    public void keptInABoolean() {
        boolean open = state == State.CREATED || state == State.PAID;
        if (!open) {
            throw new IllegalStateException();
        }
        state = State.CANCELLED;
    }

    public void constantSet() {
        if (!State.OPEN.contains(state)) {
            throw new IllegalStateException();
        }
        state = State.CANCELLED;
    }

    public void literalSet() {
        if (Set.of(State.CREATED, State.PAID).contains(state)) {
            state = State.CANCELLED;
        }
    }

    public void literalList() {
        if (!List.of(State.SHIPPED, State.CANCELLED, State.PAID).contains(state)) {
            state = State.PAID;
        }
    }

    public void byOrdinal() {
        if (state.ordinal() < State.SHIPPED.ordinal()) {
            state = State.CANCELLED;
        }
    }

    public void byCompareTo() {
        if (state.compareTo(State.SHIPPED) >= 0) {
            return;
        }
        state = State.CANCELLED;
    }

    public void nextConstant() {
        state = State.values()[state.ordinal() + 1];
    }

    public void booleanHelper() {
        if (!isPaid()) {
            throw new IllegalStateException();
        }
        state = State.SHIPPED;
    }

    public void enumHelper() {
        if (!state.isOpen()) {
            throw new IllegalStateException();
        }
        state = State.CANCELLED;
    }

    public void throwingHelper() {
        require(State.PAID);
        state = State.SHIPPED;
    }

    public void throwingHelperTwoDeep() {
        requirePaid();
        state = State.SHIPPED;
    }

    public void helperThatAlwaysThrows() {
        if (state != State.PAID) {
            invalid("ship");
        }
        state = State.SHIPPED;
    }

    public void exceptionFactory() {
        if (state != State.PAID) {
            throw failure("ship");
        }
        state = State.SHIPPED;
    }

    public void conditionHelper() {
        check(state == State.PAID, "not paid");
        state = State.SHIPPED;
    }

    public void guardedByTable() {
        moveTo(State.SHIPPED);
    }

    public void guardedInCaller() {
        if (state == State.PAID) {
            write(State.SHIPPED);
        }
    }

    public void byOwnGetter() {
        if (this.getState() != State.PAID) {
            return;
        }
        state = State.SHIPPED;
    }

    public void byOptional() {
        Optional.of(this).filter(order -> order.state == State.PAID).ifPresent(order -> order.state = State.SHIPPED);
    }

    public void byOutsideCheck() {
        OrderChecks.requirePaid(this);
        state = State.SHIPPED;
    }

    public void byTernary() {
        state = state == State.CREATED ? State.PAID : state;
    }

    public void continuation(List<Runnable> queue) {
        if (state == State.PAID) {
            queue.add(() -> state = State.SHIPPED);
        }
    }

    /** The time of payment stands for the state. */
    public void byCompanion() {
        if (paidAt != null) {
            throw new IllegalStateException();
        }
        paidAt = Instant.now();
        state = State.PAID;
    }

    public void fromArgument(State next) {
        this.state = next;
    }

    public void forget() {
        this.state = null;
    }

    public State getState() {
        return state;
    }

    public void shipWhenAMethodReferenceSaysSo() {
        Supplier<State> current = this::current;
        if (current.get() == State.PAID) {
            state = State.SHIPPED;
        }
    }

    public void shipWhenALambdaSaysSo() {
        BooleanSupplier paid = () -> state == State.PAID;
        if (!paid.getAsBoolean()) {
            throw failure("not paid");
        }
        state = State.SHIPPED;
    }

    private State current() {
        return state;
    }

    private boolean isPaid() {
        return state == State.PAID;
    }

    private void require(State expected) {
        if (state != expected) {
            throw failure("expected " + expected);
        }
    }

    private void requirePaid() {
        require(State.PAID);
    }

    private void invalid(String step) {
        throw failure(step);
    }

    private IllegalStateException failure(String step) {
        return new IllegalStateException(step + " in " + state);
    }

    private static void check(boolean condition, String message) {
        if (!condition) {
            throw new IllegalStateException(message);
        }
    }

    private void moveTo(State next) {
        if (!state.canBecome(next)) {
            throw failure("to " + next);
        }
        write(next);
    }

    private void write(State next) {
        this.state = next;
    }
}
