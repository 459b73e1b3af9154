package dev.custody.rule.transition.statesetter.domain.impl;

/** Not of the boundary. */
public class HiddenOrder {
    enum Status {
        CREATED,
        PAID
    }

    private Status status = Status.CREATED;

    public void setStatus(Status status) {
        this.status = status;
    }

    public boolean isPaid() {
        return status == Status.PAID;
    }
}
