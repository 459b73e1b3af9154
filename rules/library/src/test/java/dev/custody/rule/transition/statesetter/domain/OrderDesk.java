package dev.custody.rule.transition.statesetter.domain;

/** Decides from outside. */
public class OrderDesk {
    public void ship(Order.Plain order) {
        order.setStatus(Order.Status.SHIPPED);
    }

    public void cancel(Order.Plain order) {
        order.setStatus(Order.Status.CANCELLED);
    }
}
