package lives.domain;

import java.util.EnumSet;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** One machine a guard form; every edge is marked on the line that takes it. */
public class Guards {
    enum State { NEW, PAID, SENT, GONE }

    public static class ThrowsFirst {
        private State state = State.NEW; // starts: NEW
        public void pay() {
            if (state != State.NEW) throw new IllegalStateException();
            state = State.PAID; // edge: NEW -> PAID
        }
        public void send() {
            if (state != State.PAID) { throw new IllegalStateException(); }
            this.state = State.SENT; // edge: PAID -> SENT
        }
    }

    public static class ReturnsFirst {
        private State state = State.NEW; // starts: NEW
        public boolean cancel() {
            if (state == State.SENT || state == State.GONE) return false;
            state = State.GONE; // edge: NEW -> GONE, PAID -> GONE
            return true;
        }
    }

    public static class NegatedChains {
        private State state = State.NEW; // starts: NEW
        public void pay(boolean enough) {
            if (!(state == State.NEW && enough)) return;
            state = State.PAID; // edge: NEW -> PAID
        }
        public void leave(boolean forced) {
            if (!(state == State.NEW) && !(state == State.PAID) || !forced && state == State.PAID) return;
            state = State.GONE; // edge: NEW -> GONE, PAID -> GONE
        }
    }

    public static class NestedIfs {
        private State state = State.NEW; // starts: NEW
        public void step(boolean paid) {
            if (state != State.GONE) {
                if (state == State.NEW) {
                    if (paid) {
                        state = State.PAID; // edge: NEW -> PAID
                    } else {
                        state = State.GONE; // edge: NEW -> GONE
                    }
                } else if (state == State.PAID) {
                    state = State.SENT; // edge: PAID -> SENT
                }
            }
        }
    }

    public static class OldSwitch {
        private State state = State.NEW; // starts: NEW
        public void next() {
            switch (state) {
                case NEW: state = State.PAID; break; // edge: NEW -> PAID
                case PAID: state = State.SENT; break; // edge: PAID -> SENT
                case SENT:
                case GONE: throw new IllegalStateException();
            }
        }
        public void drop() {
            switch (state) {
                case NEW:
                case PAID:
                    break;
                default:
                    return;
            }
            state = State.GONE; // edge: NEW -> GONE, PAID -> GONE
        }
    }

    public static class StringSwitch {
        private State state = State.NEW; // starts: NEW
        public void next() {
            switch (state.name()) {
                case "NEW": state = State.PAID; break; // edge: NEW -> PAID
                case "PAID": state = State.SENT; break; // edge: PAID -> SENT
                default:
            }
        }
    }

    public static class LocalCopy {
        private State state = State.NEW; // starts: NEW
        public void send() {
            State current = this.state;
            boolean ready = current == State.PAID;
            if (!ready) throw new IllegalStateException("in " + current);
            this.state = State.SENT; // edge: PAID -> SENT
        }
        public void pay() {
            final State before = getState();
            if (before.equals(State.NEW)) state = State.PAID; // edge: NEW -> PAID
        }
        public State getState() { return state; }
    }

    public static class LibraryEquals {
        private State state = State.NEW; // starts: NEW
        public void pay() {
            if (Objects.equals(State.NEW, state)) state = State.PAID; // edge: NEW -> PAID
        }
        public void send() {
            if (!Objects.equals(state, State.PAID)) throw new IllegalStateException();
            state = State.SENT; // edge: PAID -> SENT
        }
    }

    public static class Helpers {
        private State state = State.NEW; // starts: NEW
        public void pay() { require(State.NEW); state = State.PAID; } // edge: NEW -> PAID
        public void send() { requirePaid(); state = State.SENT; } // edge: PAID -> SENT
        public void drop() {
            if (isClosed()) fail("closed");
            state = State.GONE; // edge: NEW -> GONE, PAID -> GONE
        }
        private void require(State wanted) { if (state != wanted) throw new IllegalStateException(); }
        private void requirePaid() { require(State.PAID); }
        private boolean isClosed() { return state == State.SENT || state == State.GONE; }
        private void fail(String why) { throw new IllegalStateException(why + state); }
    }

    public static class OneOf {
        private State state = State.NEW; // starts: NEW
        public void drop() { requireOneOf(State.NEW, State.PAID); state = State.GONE; } // edge: NEW -> GONE, PAID -> GONE
        public void pay() { if (isIn(EnumSet.of(State.NEW))) state = State.PAID; } // edge: NEW -> PAID
        private void requireOneOf(State... wanted) {
            for (State one : wanted) { if (one == state) return; }
            throw new IllegalStateException();
        }
        private boolean isIn(Set<State> states) { return states.contains(state); }
    }

    public static class MoveTo {
        private State state = State.NEW; // starts: NEW
        public void pay() { move(State.NEW, State.PAID); } // edge: NEW -> PAID
        public void send() { move(State.PAID, State.SENT); } // edge: PAID -> SENT
        private void move(State from, State to) {
            if (state != from) throw new IllegalStateException();
            state = to;
        }
    }

    public static class Ordinals {
        private State state = State.NEW; // starts: NEW
        public void drop() {
            if (state.ordinal() >= State.SENT.ordinal()) return;
            state = State.GONE; // edge: NEW -> GONE, PAID -> GONE
        }
        public void next() {
            if (state.compareTo(State.SENT) < 0) state = State.values()[state.ordinal() + 1]; // edge: NEW -> PAID, PAID -> SENT
        }
    }

    public static class Loop {
        private State state = State.NEW; // starts: NEW
        public void finish() {
            while (state != State.SENT && state != State.GONE) {
                if (state == State.NEW) {
                    state = State.PAID; // edge: NEW -> PAID
                } else {
                    state = State.SENT; // edge: PAID -> SENT
                }
            }
        }
    }

    public static class Optionals {
        private State state = State.NEW; // starts: NEW
        public void pay() {
            Optional.of(state).filter(s -> s == State.NEW).orElseThrow(IllegalStateException::new);
            state = State.PAID; // edge: NEW -> PAID
        }
        public void send() {
            Optional.of(this).filter(o -> o.state == State.PAID).ifPresent(o -> o.state = State.SENT); // edge: PAID -> SENT
        }
    }

    public static class Constants {
        private static final Set<State> OPEN = EnumSet.of(State.NEW, State.PAID);
        private State state = State.NEW; // starts: NEW
        public void drop() {
            if (!OPEN.contains(state)) throw new IllegalStateException();
            state = State.GONE; // edge: NEW -> GONE, PAID -> GONE
        }
        public void send() {
            if (Arrays.asList(State.PAID).contains(state)) state = State.SENT; // edge: PAID -> SENT
        }
    }

    public static class Ternary {
        private State state = State.NEW; // starts: NEW
        public void pay() { state = state == State.NEW ? State.PAID : state; } // edge: NEW -> PAID
        public void toggle() {
            state = (state == State.PAID) ? State.SENT : (state == State.SENT) ? State.PAID : state; // edge: PAID -> SENT, SENT -> PAID
        }
    }

    public static class TwoSteps {
        private State state = State.NEW; // starts: NEW
        public void rush() {
            if (state == State.NEW) state = State.PAID; // edge: NEW -> PAID
            if (state == State.PAID) state = State.SENT; // edge: PAID -> SENT
        }
    }

    public static class TriesAndCatches {
        private State state = State.NEW; // starts: NEW
        public void pay(Runnable charge) {
            if (state != State.NEW) throw new IllegalStateException();
            try {
                charge.run();
                state = State.PAID; // edge: NEW -> PAID
            } catch (RuntimeException e) {
                state = State.GONE; // edge: NEW -> GONE, PAID -> GONE
            }
        }
    }

    public static class Continuation {
        private State state = State.NEW; // starts: NEW
        public void pay(java.util.concurrent.Executor executor) {
            if (state == State.NEW) {
                executor.execute(() -> state = State.PAID); // edge: NEW -> PAID
            }
        }
    }

    public static class HandedToAGuard {
        private State state = State.NEW; // starts: NEW
        public void pay() { when(State.NEW, () -> this.state = State.PAID); } // edge: NEW -> PAID
        public void send() { move(State.PAID, () -> State.SENT); } // edge: PAID -> SENT
        private void when(State from, Runnable step) { if (state == from) step.run(); }
        private void move(State from, java.util.function.Supplier<State> to) {
            if (state != from) throw new IllegalStateException();
            state = to.get();
        }
    }

    public static class Unguarded {
        private State state = State.NEW; // starts: NEW
        public void drop() { state = State.GONE; } // edge: NEW -> GONE, PAID -> GONE, SENT -> GONE
    }

    public static class FromArgument {
        private State state = State.NEW; // starts: NEW
        public void to(State next) {
            if (state == State.GONE || next == State.NEW) throw new IllegalStateException();
            if (next == State.SENT && state != State.PAID) throw new IllegalStateException();
            this.state = next; // edge: NEW -> PAID, NEW -> GONE, PAID -> SENT, PAID -> GONE, SENT -> PAID, SENT -> GONE
        }
    }

    public static class Poisoned {
        private State state = State.NEW; // starts: NEW
        public void to(State next) {
            if (!isValid(state, next)) {
                state = State.GONE; // edge: NEW -> GONE, PAID -> GONE, SENT -> GONE
                throw new IllegalStateException();
            }
            state = next; // edge: NEW -> PAID, PAID -> SENT
        }
        private static boolean isValid(State from, State to) {
            switch (to) {
                case PAID: return from == State.NEW;
                case SENT: return from == State.PAID;
                case NEW:
                default: return from == to;
            }
        }
    }

    public static class ChangedOnlyFrom {
        private State state = State.NEW; // starts: NEW
        public synchronized void paid() { change(State.NEW, State.PAID); } // edge: NEW -> PAID
        public synchronized void sent() { change(State.PAID, State.SENT); } // edge: PAID -> SENT
        private void change(State old, State now) { if (state == old) state = now; }
    }

    public static class ForeignRule {
        private final java.util.function.Predicate<State> rule;
        private State state = State.NEW; // starts: NEW
        public ForeignRule(java.util.function.Predicate<State> rule) { this.rule = rule; }
        public void send() {
            if (!rule.test(state)) throw new IllegalStateException();
            state = State.SENT; // edge: NEW ..> SENT, PAID ..> SENT, GONE ..> SENT
        }
    }
}
