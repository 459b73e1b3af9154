package dev.custody.rule.transition.silentstatedefault.domain;

import java.util.List;

/** Switches that pass over a state. */
public class Order {
    public enum Status {
        CREATED,
        PAID,
        SHIPPED,
        REFUNDED,
        LOST
    }

    private Status status = Status.CREATED;
    private int mails;
    private int stamps;

    public Status getStatus() {
        return status;
    }

    public void pay() {
        if (status == Status.CREATED) {
            status = Status.PAID;
        }
    }

    public void noDefault() {
        switch (status) { // finds: Order.noDefault() handles 3 states of Order.Status and does nothing for REFUNDED and
            // LOST
            case CREATED:
                mails = 1;
                break;
            case PAID:
                mails = 2;
                break;
            case SHIPPED:
                mails = 3;
                break;
        }
        stamps++;
    }

    public void emptyDefault() {
        switch (status) { // finds: does nothing for LOST
            case CREATED:
                mails = 1;
                break;
            case PAID:
                mails = 2;
                break;
            case SHIPPED:
                mails = 3;
                break;
            case REFUNDED:
                mails = 4;
                break;
            default:
                break;
        }
        stamps++;
    }

    public void arrows() {
        switch (status) { // finds: Order.arrows()
            case CREATED -> mail("created");
            case PAID -> mail("paid");
            case SHIPPED, REFUNDED -> mail("shipped");
            default -> {}
        }
        stamps++;
    }

    public void lastStatement() {
        switch (status) { // finds: Order.lastStatement()
            case CREATED -> mail("created");
            case PAID -> mail("paid");
            case SHIPPED -> mail("shipped");
        }
    }

    public void byGetter(Order other) {
        switch (other.getStatus()) { // finds: Order.byGetter(Order)
            case CREATED:
                mail("created");
                break;
            case PAID:
                mail("paid");
                break;
            case SHIPPED:
                mail("shipped");
                break;
        }
        stamps++;
    }

    public void inALoop(List<Order> orders) {
        for (Order order : orders) {
            switch (order.status) { // finds: Order.inALoop(List)
                case CREATED:
                    mail("created");
                    break;
                case PAID:
                    mail("paid");
                    continue;
                case SHIPPED:
                    mail("shipped");
                    break;
            }
        }
    }

    public void inALambda(List<Order> orders) {
        orders.forEach(order -> {
            switch (order.status) { // finds: Order.inALambda(List)
                case CREATED:
                    mail("created");
                    break;
                case PAID:
                    mail("paid");
                    break;
                case SHIPPED:
                    mail("shipped");
                    break;
            }
        });
    }

    public void byName() {
        switch (status.name()) { // finds: Order.byName()
            case "CREATED":
                mail("created");
                break;
            case "PAID":
                mail("paid");
                break;
            case "SHIPPED":
                mail("shipped");
                break;
        }
        stamps++;
    }

    public void transition(Status event) {
        switch (event) { // finds: Order.transition(Order.Status)
            case CREATED:
                if (stamps > 0) {
                    mail("created");
                }
                break;
            case PAID:
                try {
                    mail("paid");
                } finally {
                    stamps++;
                }
                break;
            case SHIPPED:
                status = Status.SHIPPED;
                break;
        }
        stamps++;
    }

    private void mail(String text) {
        mails += text.length();
    }

    public int mails() {
        return mails + stamps;
    }
}
