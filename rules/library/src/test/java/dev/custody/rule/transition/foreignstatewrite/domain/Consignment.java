package dev.custody.rule.transition.foreignstatewrite.domain;

import java.util.concurrent.atomic.AtomicReference;

/** Lets its package at its state, as people do to save a method. */
public class Consignment {
    public enum Status {
        PACKED,
        SENT,
        DELIVERED
    }

    Status status = Status.PACKED;
    protected Status customsStatus = Status.PACKED;
    final AtomicReference<Status> trackedStatus = new AtomicReference<>(Status.PACKED);
    Status lastStatus = Status.PACKED;
    int parcels;

    public boolean hasParcels() {
        return parcels > 0;
    }

    public boolean isSent() {
        return status == Status.SENT;
    }

    public void send() {
        if (status != Status.PACKED) {
            throw new IllegalStateException();
        }
        status = Status.SENT;
    }

    void requirePacked() {
        if (status != Status.PACKED) {
            throw new IllegalStateException();
        }
    }

    public void clear() {
        if (customsStatus == Status.PACKED) {
            customsStatus = Status.SENT;
        }
    }

    /** A nest mate is inside. */
    static class Desk {
        void deliver(Consignment consignment) {
            consignment.status = Status.DELIVERED;
        }
    }

    /** A sub-class is inside, and so is what is nested in it. */
    static class Express extends Consignment {
        void rush() {
            status = Status.DELIVERED;
            new Rusher().rush(this);
        }
    }

    static class Rusher {
        void rush(Consignment consignment) {
            consignment.customsStatus = Status.DELIVERED;
        }
    }
}
