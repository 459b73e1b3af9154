package lives.domain;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** One machine a table that says what may follow what. */
public class Tables {
    public static class StaticMap {
        enum State { NEW, PAID, SENT }
        private static final Map<State, Set<State>> NEXT = new EnumMap<>(State.class);
        static {
            NEXT.put(State.NEW, EnumSet.of(State.PAID));
            NEXT.put(State.PAID, EnumSet.of(State.SENT, State.NEW));
            NEXT.put(State.SENT, EnumSet.noneOf(State.class));
        }
        private State state = State.NEW; // starts: NEW
        public void to(State next) {
            if (!NEXT.get(state).contains(next)) throw new IllegalStateException();
            state = next; // edge: NEW -> PAID, PAID -> SENT, PAID -> NEW
        }
        public void send() { to(State.SENT); } // edge: PAID -> SENT
    }

    public static class Ordinals {
        enum State {
            CREATED(1), RUNNING(0, 2), DEAD;
            private final Set<Integer> valid = new HashSet<>();
            State(Integer... valid) { this.valid.addAll(Arrays.asList(valid)); }
            boolean isValid(State next) { return valid.contains(next.ordinal()); }
        }
        private volatile State state = State.CREATED; // starts: CREATED
        public synchronized boolean setState(State next) {
            State old = state;
            if (state.isValid(next)) {
                state = next; // edge: CREATED -> RUNNING, RUNNING -> CREATED, RUNNING -> DEAD
            } else {
                throw new IllegalStateException(old + " to " + next);
            }
            return true;
        }
    }

    public static class Varargs {
        enum State {
            LAST, MIDDLE(LAST), FIRST(MIDDLE, LAST);
            private final Set<State> next;
            State(State... next) { this.next = Collections.unmodifiableSet(new HashSet<>(Arrays.asList(next))); }
        }
        private State state = State.FIRST; // starts: FIRST
        public void to(State wanted) {
            if (state.next.contains(wanted)) state = wanted; // edge: FIRST -> MIDDLE, FIRST -> LAST, MIDDLE -> LAST
        }
    }

    public static class Switch {
        enum State {
            NEW, PAID, SENT;
            boolean canBecome(State next) {
                switch (this) {
                    case NEW: return next == PAID;
                    case PAID: return next == SENT;
                    default: return false;
                }
            }
        }
        private State state = State.NEW; // starts: NEW
        public void to(State next) {
            if (!state.canBecome(next)) throw new IllegalStateException();
            this.state = next; // edge: NEW -> PAID, PAID -> SENT
        }
    }

    public static class Overridden {
        enum State {
            NEW { @Override Set<State> next() { return EnumSet.of(PAID); } },
            PAID { @Override Set<State> next() { return EnumSet.of(SENT); } },
            SENT;
            Set<State> next() { return Collections.emptySet(); }
        }
        private State state = State.NEW; // starts: NEW
        public void to(State next) {
            if (!state.next().contains(next)) throw new IllegalStateException();
            this.state = next; // edge: NEW -> PAID, PAID -> SENT
        }
    }

    public static class Suppliers {
        enum State {
            NEW(() -> EnumSet.of(paid())), PAID(State::afterPaid), SENT(() -> EnumSet.noneOf(State.class));
            private static State paid() { return PAID; }
            private static Set<State> afterPaid() { return EnumSet.of(SENT); }
            private final java.util.function.Supplier<Set<State>> next;
            State(java.util.function.Supplier<Set<State>> next) { this.next = next; }
        }
        private State state = State.NEW; // starts: NEW
        public void to(State wanted) {
            if (!state.next.get().contains(wanted)) throw new IllegalStateException();
            this.state = wanted; // edge: NEW -> PAID, PAID -> SENT
        }
    }

    public static class Flags {
        enum State {
            NEW(false), PAID(false), SENT(true);
            private final boolean last;
            State(boolean last) { this.last = last; }
            boolean isLast() { return last; }
        }
        private State state = State.NEW; // starts: NEW
        public void send() {
            if (state.isLast()) throw new IllegalStateException();
            state = State.SENT; // edge: NEW -> SENT, PAID -> SENT
        }
    }

    public static class EventTable {
        enum State { NEW, PAID, SENT }
        enum Event {
            PAY(State.NEW, State.PAID), SEND(State.PAID, State.SENT);
            final State from;
            final State to;
            Event(State from, State to) { this.from = from; this.to = to; }
        }
        private State state = State.NEW; // starts: NEW
        public void handle(Event event) {
            if (event.from != state) throw new IllegalStateException();
            state = event.to; // edge: NEW -> PAID, PAID -> SENT
        }
    }

    public static class Successors {
        enum State { NEW, PAID, SENT }
        private static final Map<State, State> NEXT;
        static {
            Map<State, State> next = new HashMap<>();
            next.put(State.NEW, State.PAID);
            next.put(State.PAID, State.SENT);
            NEXT = Collections.unmodifiableMap(next);
        }
        private State state = State.NEW; // starts: NEW
        public void go() {
            State next = NEXT.get(state);
            if (next == null) throw new IllegalStateException();
            state = next; // edge: NEW -> PAID, PAID -> SENT
        }
    }

    /** Somebody may change the table while it is used. */
    public static class Changed {
        enum State { NEW, PAID, SENT }
        private static final Map<State, Set<State>> NEXT = new HashMap<>();
        static { NEXT.put(State.NEW, EnumSet.of(State.PAID)); }
        private State state = State.NEW; // starts: NEW
        public static void allow(State from, State to) { NEXT.put(from, EnumSet.of(to)); }
        public void pay() {
            if (!NEXT.get(state).contains(State.PAID)) throw new IllegalStateException();
            state = State.PAID; // edge: NEW ..> PAID, SENT ..> PAID
        }
    }
}
