package dev.custody.rule.transition.unguardedtransition.domain;

/** The pure form: a method that takes a state, or is one of the enum, and returns the next one. */
public enum OrderState {
    CREATED(true),
    PAID(true),
    SHIPPED(false);

    private final boolean open;

    OrderState(boolean open) {
        this.open = open;
    }

    public static OrderState next(OrderState current) {
        return SHIPPED; // finds: OrderState.next(OrderState) returns SHIPPED
    }

    public OrderState skip() {
        return SHIPPED; // finds: OrderState.skip() returns SHIPPED
    }

    public static OrderState following(OrderState current) {
        switch (current) {
            case CREATED:
                return PAID;
            case PAID:
                return SHIPPED;
            default:
                throw new IllegalStateException();
        }
    }

    public OrderState advanced() {
        return this == CREATED ? PAID : SHIPPED;
    }

    public static OrderState settled(OrderState current) {
        if (current != CREATED) {
            throw new IllegalStateException();
        }
        return PAID;
    }

    /** What a constant keeps for itself tells it from the others. */
    public OrderState closed(boolean paid) {
        if (!open) {
            throw new IllegalStateException();
        }
        return paid ? PAID : SHIPPED;
    }

    /** Decides by the event alone. */
    public static OrderState on(String event, OrderState current) {
        return event.equals("paid") ? PAID : SHIPPED; // finds: returns PAID or SHIPPED
    }

    public static OrderState onKnown(String event, OrderState current, java.util.function.Predicate<OrderState> rule) {
        if (!rule.test(current)) {
            throw new IllegalStateException(event);
        }
        return PAID;
    }

    public static OrderState defaultState() {
        return CREATED;
    }

    public static OrderState parse(String text) {
        return valueOf(text);
    }

    public OrderState orIf(boolean paid) {
        return paid ? PAID : this;
    }
}
