package lives.domain;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

/** What newer Java writes. */
public class Modern {
    enum State { NEW, PAID, SENT, GONE }

    public static class Yields {
        private State state = State.NEW; // starts: NEW
        public void next() {
            State next = switch (state) {
                case NEW -> State.PAID;
                case PAID -> {
                    if (System.nanoTime() > 0) yield State.SENT;
                    yield State.GONE;
                }
                case SENT, GONE -> throw new IllegalStateException();
            };
            state = next; // edge: NEW -> PAID, PAID -> SENT, PAID -> GONE
        }
    }

    public record Invoice(String number, State state) {
        public Invoice(String number) { this(number, State.NEW); }
        public Invoice pay() {
            if (state != State.NEW) throw new IllegalStateException();
            return new Invoice(number, State.PAID); // edge: NEW -> PAID
        }
        public Invoice send() {
            return switch (state) {
                case PAID -> withState(State.SENT); // edge: PAID -> SENT
                default -> this;
            };
        }
        private Invoice withState(State next) { return new Invoice(number, next); }
    }

    public static class MapOf {
        private static final Map<State, Set<State>> NEXT = Map.of(
                State.NEW, Set.of(State.PAID, State.GONE), State.PAID, Set.of(State.SENT));
        private State state = State.NEW; // starts: NEW
        public void to(State next) {
            if (!NEXT.getOrDefault(state, Set.of()).contains(next)) throw new IllegalStateException();
            state = next; // edge: NEW -> PAID, NEW -> GONE, PAID -> SENT
        }
    }

    public static class MapOfEntries {
        private static final Map<State, List<State>> NEXT = new EnumMap<>(Map.ofEntries(
                Map.entry(State.NEW, List.of(State.PAID)), Map.entry(State.PAID, List.of(State.SENT))));
        private State state = State.NEW; // starts: NEW
        public void to(State next) {
            if (NEXT.containsKey(state) && NEXT.get(state).contains(next)) state = next; // edge: NEW -> PAID, PAID -> SENT
        }
    }

    public static class Handle {
        private static final VarHandle STATE;
        static {
            try {
                STATE = MethodHandles.lookup().findVarHandle(Handle.class, "state", State.class);
            } catch (ReflectiveOperationException e) {
                throw new ExceptionInInitializerError(e);
            }
        }
        private volatile State state = State.NEW; // starts: NEW
        public boolean pay() { return STATE.compareAndSet(this, State.NEW, State.PAID); } // edge: NEW -> PAID
    }

    public sealed interface Order permits Created, Paid, Sent {}
    record Created() implements Order {}
    record Paid(long amount) implements Order {}
    record Sent(String code) implements Order {}

    public static class SealedField {
        private Order state = new Created(); // starts: Created
        public void pay(long amount) {
            if (!(state instanceof Created)) throw new IllegalStateException();
            state = new Paid(amount); // edge: Created -> Paid
        }
        public void send(String code) {
            if (state instanceof Paid paid && paid.amount() > 0) {
                state = new Sent(code); // edge: Paid -> Sent
            }
        }
    }

    public sealed interface Light permits Light.Red, Light.Green {
        Light next();
        final class Red implements Light { @Override public Light next() { return new Green(); } }
        final class Green implements Light { @Override public Light next() { return new Red(); } }
    }

    public static class Crossing {
        private Light phase = new Light.Red(); // starts: Red
        public void change() { phase = phase.next(); } // edge: Red -> Green, Green -> Red
    }
}
