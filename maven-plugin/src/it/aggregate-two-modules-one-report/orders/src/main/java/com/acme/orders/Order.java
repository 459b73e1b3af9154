package com.acme.orders;

public class Order {
    private OrderState state = OrderState.CREATED;

    public OrderState state() {
        return state;
    }

    public void pay() {
        if (state != OrderState.CREATED) {
            throw new IllegalStateException("cannot be paid: " + state);
        }
        state = OrderState.PAID;
    }

    public void ship() {
        state = OrderState.SHIPPED;
    }

    public void moveTo(OrderState next) {
        state = next;
    }
}
