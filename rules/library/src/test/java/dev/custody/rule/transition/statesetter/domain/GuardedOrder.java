package dev.custody.rule.transition.statesetter.domain;

import java.util.EnumSet;
import java.util.Set;

/** An order whose state is changed by argument, and never blindly from outside. */
public class GuardedOrder {
    private static final Set<Order.Status> OPEN = EnumSet.of(Order.Status.CREATED, Order.Status.PAID);

    private Order.Status status = Order.Status.CREATED;
    private Order.Status lastStatus = Order.Status.CREATED;
    private String note = "";

    public GuardedOrder() {}

    public GuardedOrder(Order.Status status) {
        this.status = status;
    }

    public static GuardedOrder restored(Order.Status status) {
        GuardedOrder order = new GuardedOrder();
        order.status = status;
        return order;
    }

    public void moveTo(Order.Status next) {
        if (!OPEN.contains(status)) {
            throw new IllegalStateException();
        }
        status = next;
    }

    public void moveByTable(Order.Status next) {
        if (next.ordinal() != status.ordinal() + 1) {
            throw new IllegalStateException();
        }
        status = next;
    }

    public void moveOnce(Order.Status next) {
        switch (status) {
            case CREATED:
            case PAID:
                status = next;
                break;
            default:
                throw new IllegalStateException();
        }
    }

    public void moveByHelper(Order.Status next) {
        if (!canBecome(next)) {
            throw new IllegalStateException();
        }
        assign(next);
    }

    public boolean moveIf(Order.Status expected, Order.Status next) {
        if (status != expected) {
            return false;
        }
        status = next;
        return true;
    }

    public void moveByValidator(Order.Status next) {
        OrderRules.check(status, next);
        status = next;
    }

    public void moveByValidatorOfOrders(Order.Status next) {
        OrderRules.checkOrder(this, next);
        status = next;
    }

    public void moveOrStay(Order.Status next) {
        status = OrderRules.allows(status, next) ? next : status;
    }

    Order.Status status() {
        return status;
    }

    /** Rules that several orders share. */
    static final class OrderRules {
        private OrderRules() {}

        static boolean allows(Order.Status from, Order.Status to) {
            return from == Order.Status.CREATED || to == Order.Status.CANCELLED;
        }

        static void check(Order.Status from, Order.Status to) {
            if (!allows(from, to)) {
                throw new IllegalStateException(from + " to " + to);
            }
        }

        static void checkOrder(GuardedOrder order, Order.Status to) {
            if (!allows(order.status(), to)) {
                throw new IllegalStateException("to " + to);
            }
        }
    }

    private boolean canBecome(Order.Status next) {
        return status == Order.Status.CREATED || next == Order.Status.CANCELLED;
    }

    private void assign(Order.Status next) {
        status = next;
    }

    void assignInPackage(Order.Status next) {
        status = next;
    }

    protected void assignInFamily(Order.Status next) {
        status = next;
    }

    /** A memo is no state. */
    public void setLastStatus(Order.Status last) {
        this.lastStatus = last;
    }

    public void setNote(String note) {
        this.note = note + lastStatus;
    }

    public String note() {
        return note;
    }
}
