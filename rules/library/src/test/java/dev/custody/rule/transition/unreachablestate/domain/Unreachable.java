package dev.custody.rule.transition.unreachablestate.domain;

import dev.custody.annotation.Final;
import dev.custody.annotation.State;
import java.util.concurrent.atomic.AtomicReference;

/** States that objects do not get into, or stay in for ever. */
public class Unreachable {
    public static class Forgotten {
        enum Status {
            NEW,
            PAID,
            RETURNED // finds: Unreachable.Forgotten.status never becomes RETURNED
        }

        private Status status = Status.NEW;

        public void pay() {
            if (status == Status.NEW) {
                status = Status.PAID;
            }
        }
    }

    /** Each leads to the other, and nothing to them. */
    public static class Island {
        enum Status {
            NEW,
            DONE,
            HELD, // finds: Unreachable.Island.status never becomes HELD
            FREED // finds: Unreachable.Island.status never becomes FREED
        }

        private Status status = Status.NEW;

        public void finish() {
            if (status == Status.NEW) {
                status = Status.DONE;
            }
        }

        public void hold() {
            if (status == Status.FREED) {
                status = Status.HELD;
            }
        }

        public void free() {
            if (status == Status.HELD) {
                status = Status.FREED;
            }
        }
    }

    public static class Stuck {
        enum Status {
            NEW,
            WAITING, // finds: Unreachable.Stuck.status never leaves WAITING, which is not declared @Final
            @Final
            DONE
        }

        private Status status = Status.NEW;

        public void await() {
            if (status == Status.NEW) {
                status = Status.WAITING;
            }
        }

        public void finish() {
            if (status == Status.NEW) {
                status = Status.DONE;
            }
        }
    }

    public static class InACell {
        enum Status {
            NEW,
            DONE,
            LOST // finds: Unreachable.InACell.status never becomes LOST
        }

        private final AtomicReference<Status> status = new AtomicReference<>(Status.NEW);

        public boolean finish() {
            return status.compareAndSet(Status.NEW, Status.DONE);
        }
    }

    public static class Restored {
        enum Status {
            NEW,
            DONE,
            LOST // finds: Unreachable.Restored.status never becomes LOST
        }

        private Status status;

        public Restored() {
            this(Status.NEW);
        }

        Restored(Status status) {
            this.status = status;
        }

        public static Restored from(String stored) {
            return new Restored(Status.valueOf(stored));
        }

        public void finish() {
            if (status == Status.NEW) {
                status = Status.DONE;
            }
        }
    }

    public static class Numbered {
        private static final int STATE_NEW = 0;
        private static final int STATE_DONE = 1;
        private static final int STATE_LOST = 2; // finds: Unreachable.Numbered.state never becomes STATE_LOST

        @State
        private int state = STATE_NEW;

        public void finish() {
            if (state == STATE_NEW) {
                state = STATE_DONE;
            }
        }

        public boolean isLost() {
            return state == STATE_LOST;
        }
    }
}
