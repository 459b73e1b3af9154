package lives.domain;

import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.AtomicReferenceFieldUpdater;
import dev.custody.annotation.State;

/** One machine a way to hold a state. */
public class Shapes {
    enum Status { OPEN, HELD, DONE }

    public static class TwoFields {
        enum Phase { DRAFT, FINAL }
        private Status status = Status.OPEN; // starts: OPEN
        private Phase phase; // starts:
        public TwoFields() {
            phase = Phase.DRAFT;
        }
        public void hold() { if (status == Status.OPEN) status = Status.HELD; } // edge: OPEN -> HELD
        public void fix() { if (phase == Phase.DRAFT) phase = Phase.FINAL; } // edge: DRAFT -> FINAL
    }

    public static abstract class Above {
        protected Status status;
        protected Above(Status first) { status = first; }
        public final void hold() {
            if (status != Status.OPEN) throw new IllegalStateException();
            doHold(); // edge: OPEN -> HELD
        }
        protected void doHold() { status = Status.HELD; }
    }

    public static class Below extends Above {
        public Below() { super(Status.OPEN); }
        public void finish() { if (status == Status.HELD) status = Status.DONE; } // edge: HELD -> DONE
    }

    public static class Cell {
        private final AtomicReference<Status> status = new AtomicReference<>(Status.OPEN); // starts: OPEN
        public boolean hold() { return status.compareAndSet(Status.OPEN, Status.HELD); } // edge: OPEN -> HELD
        public void finish() {
            if (status.get() == Status.HELD) status.set(Status.DONE); // edge: HELD -> DONE
        }
        public void open() {
            status.updateAndGet(s -> s == Status.HELD ? Status.OPEN : s); // edge: HELD -> OPEN
        }
    }

    public static class Updater {
        private static final AtomicReferenceFieldUpdater<Updater, Status> STATUS =
                AtomicReferenceFieldUpdater.newUpdater(Updater.class, Status.class, "status");
        private volatile Status status = Status.OPEN; // starts: OPEN
        public boolean hold() { return STATUS.compareAndSet(this, Status.OPEN, Status.HELD); } // edge: OPEN -> HELD
        public void finish() {
            if (STATUS.get(this) != Status.HELD) throw new IllegalStateException();
            STATUS.set(this, Status.DONE); // edge: HELD -> DONE
        }
    }

    public static final class Successor {
        private final String number;
        private final Status status;
        public Successor(String number) { this(number, Status.OPEN); }
        private Successor(String number, Status status) { this.number = number; this.status = status; }
        public Successor hold() {
            if (status != Status.OPEN) throw new IllegalStateException();
            return new Successor(number, Status.HELD); // edge: OPEN -> HELD
        }
        public Successor finish() { return status == Status.HELD ? with(Status.DONE) : this; } // edge: HELD -> DONE
        private Successor with(Status next) { return new Successor(number, next); }
    }

    /** As Kotlin compiles a data class; a step is copy(status = Status.HELD). */
    public static final class DataClass {
        private final String number;
        private final Status status;
        public DataClass(String number) { this(number, Status.OPEN); }
        private DataClass(String number, Status status) { this.number = number; this.status = status; }
        public DataClass hold() {
            if (status != Status.OPEN) throw new IllegalStateException();
            return copy$default(this, null, Status.HELD, 1, null); // edge: OPEN -> HELD
        }
        public DataClass rename(String name) { return copy$default(this, name, null, 2, null); }
        public final DataClass copy(String number, Status status) { return new DataClass(number, status); }
        public static DataClass copy$default(DataClass self, String number, Status status, int mask, Object marker) {
            if ((mask & 1) != 0) number = self.number;
            if ((mask & 2) != 0) status = self.status;
            return self.copy(number, status);
        }
    }

    public static class Numbers {
        public static final int STATE_OPEN = 0;
        public static final int STATE_HELD = 1;
        public static final int STATE_DONE = 2;
        private static final int LIMIT = 10;
        @State private int state = STATE_OPEN; // starts: STATE_OPEN
        public void hold() {
            if (state != STATE_OPEN) throw new IllegalStateException();
            state = STATE_HELD; // edge: STATE_OPEN -> STATE_HELD
        }
        public void finish(int count) {
            if (count > LIMIT) return;
            switch (state) {
                case STATE_HELD: state = STATE_DONE; break; // edge: STATE_HELD -> STATE_DONE
                default: throw new IllegalStateException();
            }
        }
    }

    public static class Texts {
        private static final String OPEN = "open";
        private static final String HELD = "held";
        private static final String DONE = "done";
        @State private String status = OPEN; // starts: OPEN
        public void hold() {
            if (!OPEN.equals(status)) throw new IllegalStateException();
            status = HELD; // edge: OPEN -> HELD
        }
        public void finish() {
            switch (status) {
                case HELD: status = DONE; break; // edge: HELD -> DONE
                default:
            }
        }
    }

    public static class Bodies {
        enum Step {
            FIRST { @Override Step next() { return SECOND; } },
            SECOND { @Override Step next() { return THIRD; } },
            THIRD { @Override Step next() { throw new IllegalStateException(); } };
            abstract Step next();
        }
        private Step step = Step.FIRST; // starts: FIRST
        public void go() { step = step.next(); } // edge: FIRST -> SECOND, SECOND -> THIRD
    }

    public static class Events {
        enum Event { HOLD, FINISH }
        enum Stage {
            OPEN, HELD, DONE;
            Stage on(Event event) {
                switch (this) {
                    case OPEN: if (event == Event.HOLD) return HELD; break;
                    case HELD: if (event == Event.FINISH) return DONE; break;
                    default:
                }
                throw new IllegalArgumentException();
            }
        }
        private Stage stage = Stage.OPEN; // starts: OPEN
        public void handle(Event event) { stage = stage.on(event); } // edge: OPEN -> HELD, HELD -> DONE
    }

    public static class Factories {
        private Status status; // starts:
        private Factories(Status status) { this.status = status; }
        public static Factories open() { return new Factories(Status.OPEN); }
        public static Factories held() {
            Factories made = open();
            made.status = Status.HELD;
            return made;
        }
        public void finish() { if (status == Status.HELD) status = Status.DONE; } // edge: HELD -> DONE
    }

    public static class Inner {
        private Status status = Status.OPEN; // starts: OPEN
        public class Holder {
            public void hold() {
                if (status == Status.OPEN) status = Status.HELD; // edge: OPEN -> HELD
            }
        }
        public Runnable finisher() {
            return new Runnable() {
                @Override public void run() {
                    if (status == Status.HELD) {
                        status = Status.DONE; // edge: HELD -> DONE
                    }
                }
            };
        }
    }

    public static class Given {
        private Status status = Status.OPEN; // starts: OPEN
        public static void hold(Given given) {
            if (given.status == Status.OPEN) {
                given.status = Status.HELD; // edge: OPEN -> HELD
            }
        }
        void finish() { if (status == Status.HELD) status = Status.DONE; } // edge: HELD -> DONE
    }
}
