package dev.custody.rule.transition.unguardedtransition.workflow;

import java.util.ArrayList;
import java.util.List;

/** Ends when its parts have; what it is asked to do is another matter. */
public class Session {
    enum Status {
        NEW,
        ACTIVE,
        SUSPENDED,
        ENDED
    }

    private final List<String> parts = new ArrayList<>();
    private Status status = Status.NEW;
    private int budget;

    public void begin(String part) {
        if (status == Status.NEW) {
            status = Status.ACTIVE;
        }
        parts.add(part);
    }

    /** Records what the parts say. */
    public String endPart() {
        String last = parts.remove(parts.size() - 1);
        if (parts.isEmpty()) {
            status = Status.ENDED;
        }
        return last;
    }

    /** Records what another object says. */
    public void endPartOf(Session other) {
        String last = other.endPart();
        if (last.isEmpty()) {
            status = Status.ENDED;
        }
    }

    /** Records it while going through the parts. */
    public void endAll() {
        while (!parts.isEmpty()) {
            parts.remove(0);
            if (parts.isEmpty()) {
                status = Status.ENDED;
            }
        }
    }

    /** Goes on until the parts are done, and then in any case. */
    public void drain() {
        do {
            parts.remove(0);
        } while (!parts.isEmpty());
        status = Status.SUSPENDED; // finds: Session.drain() sets Session.status to SUSPENDED
    }

    public void suspend() {
        if (parts.isEmpty()) {
            throw new IllegalStateException("nothing to suspend");
        }
        status = Status.SUSPENDED; // finds: Session.suspend() sets Session.status to SUSPENDED
    }

    public boolean suspendFor(int price) {
        if (price > budget) {
            return false;
        }
        status = Status.SUSPENDED; // finds: Session.suspendFor(int) sets Session.status to SUSPENDED
        return true;
    }

    /** One cause, one finding: it calls the method that is reported. */
    public void pause() {
        suspend();
        budget--;
    }
}
