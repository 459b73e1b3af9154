package dev.custody.rule.transition.unguardedtransition.domain;

import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** Builders, callbacks, tables, and other objects' states. */
public class Parcel {
    enum Status {
        PACKED,
        SENT,
        DELIVERED
    }

    private static final Map<Status, List<Status>> NEXT =
            Map.of(Status.PACKED, List.of(Status.SENT), Status.SENT, List.of(Status.DELIVERED));

    private final Predicate<Status> rule;
    private Status status;

    Parcel(Predicate<Status> rule) {
        this.rule = rule;
        start();
    }

    /** Runs in the constructor and nowhere else. */
    private void start() {
        status = Status.PACKED;
    }

    public void byTable() {
        if (!NEXT.getOrDefault(status, List.of()).contains(Status.SENT)) {
            throw new IllegalStateException();
        }
        status = Status.SENT;
    }

    public void byForeignRule() {
        if (rule.test(status)) {
            status = Status.DELIVERED;
        }
    }

    public void twoSteps() {
        if (status == Status.PACKED) {
            status = Status.SENT;
        }
        if (status == Status.SENT) {
            status = Status.DELIVERED;
        }
    }

    public void whileNotThere() {
        while (status != Status.DELIVERED) {
            status = Status.values()[status.ordinal() + 1];
        }
    }

    public void asOther(Parcel other) {
        if (other.status == Status.SENT) {
            status = Status.SENT; // finds: Parcel.asOther(Parcel)
        }
    }

    public void anyOf(Iterator<Status> wanted) {
        while (wanted.hasNext()) {
            if (wanted.next() == status) {
                status = Status.DELIVERED;
                return;
            }
        }
    }

    public void nested(boolean insured) {
        if (insured) {
            if (status == Status.PACKED) {
                status = Status.SENT;
            } else {
                throw new IllegalStateException();
            }
        } else if (status != Status.PACKED) {
            return;
        }
        status = Status.SENT;
    }

    /** A builder is in no process. */
    public static class ParcelBuilder {
        private Status status = Status.PACKED;

        public ParcelBuilder sent() {
            status = Status.SENT;
            return this;
        }

        public Parcel build() {
            Parcel parcel = new Parcel(any -> true);
            parcel.status = status;
            return parcel;
        }
    }
}
