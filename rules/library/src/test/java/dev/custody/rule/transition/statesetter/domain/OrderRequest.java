package dev.custody.rule.transition.statesetter.domain;

/** What is asked for is in no process. */
public class OrderRequest {
    private Order.Status status = Order.Status.CREATED;

    public void setStatus(Order.Status status) {
        this.status = status;
    }

    public Order.Status getStatus() {
        return status;
    }

    /** Puts an order together. */
    public static class OrderBuilder {
        private Order.Status status = Order.Status.CREATED;

        public OrderBuilder status(Order.Status status) {
            this.status = status;
            return this;
        }

        public Order.Successor build() {
            return new Order.Successor("1", status);
        }
    }
}
