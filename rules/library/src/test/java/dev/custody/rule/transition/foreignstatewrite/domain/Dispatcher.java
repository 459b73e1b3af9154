package dev.custody.rule.transition.foreignstatewrite.domain;

import dev.custody.rule.transition.foreignstatewrite.domain.Consignment.Status;
import java.util.List;

/** Outside of the consignment. */
public class Dispatcher {
    private final Consignment current = new Consignment();

    public void ship(Consignment consignment) {
        consignment.status = Status.SENT; // finds: Dispatcher.ship(Consignment) writes Consignment.status
    }

    public void clear(Consignment consignment) {
        consignment.customsStatus = Status.DELIVERED; // finds: writes Consignment.customsStatus
    }

    public void track(Consignment consignment) {
        consignment.trackedStatus.set(Status.SENT); // finds: writes Consignment.trackedStatus
    }

    public void setTo(Consignment consignment, Status next) {
        consignment.status = next; // finds: Dispatcher.setTo(Consignment, Consignment.Status)
    }

    public void shipAll(List<Consignment> consignments) {
        consignments.forEach(consignment -> consignment.status = Status.SENT); // finds: Dispatcher.shipAll(List)
    }

    public void loop(List<Consignment> consignments) {
        for (Consignment consignment : consignments) {
            if (consignment.parcels > 0) {
                consignment.status = Status.SENT; // finds: Dispatcher.loop(List)
            }
        }
    }

    public void afterAnotherQuestion(Consignment consignment) {
        if (consignment.hasParcels()) {
            consignment.status = Status.SENT; // finds: Dispatcher.afterAnotherQuestion(Consignment)
        }
    }

    public void shipCurrent() {
        current.status = Status.SENT; // finds: Dispatcher.shipCurrent()
    }

    public static void byStatic(Consignment consignment) {
        mark(consignment);
    }

    private static void mark(Consignment consignment) {
        consignment.status = Status.DELIVERED; // finds: Dispatcher.mark(Consignment)
    }

    public Runnable later(Consignment consignment) {
        return new Runnable() {
            @Override
            public void run() {
                consignment.status = Status.DELIVERED; // finds: Dispatcher.later(Consignment)
            }
        };
    }

    public void afterALook(Consignment consignment) {
        if (consignment.status == Status.PACKED) {
            consignment.status = Status.SENT;
        }
    }

    public void afterAQuestion(Consignment consignment) {
        if (!consignment.isSent()) {
            throw new IllegalStateException();
        }
        consignment.status = Status.DELIVERED;
    }

    public void afterACheck(Consignment consignment) {
        consignment.requirePacked();
        consignment.status = Status.SENT;
    }

    public void afterAForeignCheck(Consignment consignment) {
        if (!mayShip(consignment)) {
            return;
        }
        consignment.status = Status.SENT;
    }

    private static boolean mayShip(Consignment consignment) {
        return consignment.status == Status.PACKED;
    }

    public void filtered(List<Consignment> consignments) {
        consignments.stream()
                .filter(consignment -> consignment.status == Status.PACKED)
                .forEach(consignment -> consignment.status = Status.SENT);
    }

    public void byHelper(Consignment consignment) {
        if (consignment.status == Status.PACKED) {
            send(consignment);
        }
    }

    private static void send(Consignment consignment) {
        consignment.status = Status.SENT;
    }

    /** A new object is being made. */
    public Consignment delivered() {
        Consignment consignment = new Consignment();
        consignment.status = Status.DELIVERED;
        return consignment;
    }

    public void byMethod(Consignment consignment) {
        consignment.send();
    }

    public void compare(Consignment consignment) {
        consignment.trackedStatus.compareAndSet(Status.PACKED, Status.SENT);
    }

    public void memo(Consignment consignment) {
        consignment.lastStatus = Status.SENT;
        consignment.parcels = 3;
    }
}
