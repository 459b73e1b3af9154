package dev.custody.rule.transition.statesetter.domain;

import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;

/** Each nested type lets its state be set in another way. */
public class Order {
    public enum Status {
        CREATED,
        PAID,
        SHIPPED,
        CANCELLED
    }

    /** The plain setter. */
    public static class Plain {
        private Status status = Status.CREATED;

        public void setStatus(Status status) {
            this.status = status; // finds: Order.Plain.setStatus(Order.Status) sets Order.Plain.status
        }

        public Status getStatus() {
            return status;
        }
    }

    /** Fluent, and with a check of the argument alone. */
    public static class Fluent {
        private Status status = Status.CREATED;

        public Fluent status(Status next) {
            this.status = Objects.requireNonNull(next); // finds: Order.Fluent.status(Order.Status)
            return this;
        }
    }

    /** Refuses arguments, but looks at no state. */
    public static class ChecksArgument {
        private Status status = Status.CREATED;

        public void changeTo(Status next) {
            if (next == null || next == Status.CREATED) {
                throw new IllegalArgumentException("to " + next);
            }
            status = next; // finds: Order.ChecksArgument.changeTo(Order.Status)
        }
    }

    /** That nothing is to be done says nothing about what may be done. */
    public static class TellsChanges {
        private Status status = Status.CREATED;
        private int changes;

        public void setStatus(Status status) {
            if (this.status == status) {
                return;
            }
            this.status = status; // finds: Order.TellsChanges.setStatus(Order.Status)
            changes++;
        }

        public int changes() {
            return changes;
        }
    }

    /** By a helper. */
    public static class ByHelper {
        private Status status = Status.CREATED;

        public void setStatus(Status status) {
            assign(status); // finds: Order.ByHelper.setStatus(Order.Status)
        }

        private void assign(Status next) {
            this.status = next;
        }
    }

    /** In an atomic reference. */
    public static class Atomic {
        private final AtomicReference<Status> status = new AtomicReference<>(Status.CREATED);

        public void setStatus(Status next) {
            status.set(next); // finds: Order.Atomic.setStatus(Order.Status)
        }
    }

    /** By the name of the constant. */
    public static class ByName {
        private Status status = Status.CREATED;

        public void setStatus(String name) {
            status = Status.valueOf(name); // finds: Order.ByName.setStatus(String)
        }
    }

    /** Saying where one comes from is not looking at it. */
    public static class Announces {
        private Status status = Status.CREATED;
        private String log = "";

        public void setStatus(Status next) {
            announce(status, next);
            if (next == Status.CANCELLED) {
                log = "";
            }
            status = next; // finds: Order.Announces.setStatus(Order.Status)
        }

        private void announce(Status from, Status to) {
            log += from + " to " + to;
        }

        public String log() {
            return log;
        }
    }

    /** By the number of the constant. */
    public static class ByNumber {
        private Status status = Status.CREATED;

        public void setStatus(int number) {
            status = Status.values()[number]; // finds: Order.ByNumber.setStatus(int)
        }
    }

    /** Null stands for the start. */
    public static class WithDefault {
        private Status status = Status.CREATED;

        public void setStatus(Status next) {
            status = next == null ? Status.CREATED : next; // finds: Order.WithDefault.setStatus(Order.Status)
        }
    }

    /** Two ways in are one finding. */
    public static class Twice {
        private Status status = Status.CREATED;

        public void moveTo(Status next) {
            this.status = next; // finds: Order.Twice.moveTo(Order.Status)
        }

        public void setStatus(Status next) {
            this.status = next;
        }
    }

    /** The field of a super-class. */
    public static class Rush extends Base {
        public void setStatus(Status next) {
            status = next; // finds: Order.Rush.setStatus(Order.Status) sets Order.Base.status
        }
    }

    static class Base {
        protected Status status = Status.CREATED;
    }

    /** A successor with the state that is passed. */
    public record Successor(String number, Status status) {
        public Successor withStatus(Status next) {
            return new Successor(number, next); // finds: Order.Successor.withStatus(Order.Status)
        }
    }

    /** As Lombok writes it. */
    public static final class Wither {
        private final String number;
        private final Status status;

        public Wither(String number, Status status) {
            this.number = number;
            this.status = status;
        }

        public Wither withStatus(Status status) {
            return this.status == status
                    ? this
                    : new Wither(this.number, status); // finds: Order.Wither.withStatus(Order.Status)
        }
    }
}
