package dev.custody.rule.transition.undeclaredtransition.domain;

import dev.custody.annotation.Final;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Tables in all their forms. */
public class Tables {
    /** The setter asks the table, so that all of it has code. */
    public static class Asked {
        enum State {
            NEW,
            PAID,
            SENT;
            static final Map<State, Set<State>> NEXT = Map.of(NEW, Set.of(PAID), PAID, Set.of(SENT));
        }

        private State state = State.NEW;

        public void to(State next) {
            if (!State.NEXT.getOrDefault(state, Set.of()).contains(next)) {
                throw new IllegalStateException();
            }
            state = next;
        }
    }

    public static class OfMap {
        enum State {
            NEW,
            PAID,
            SENT;
            static final Map<State, Set<State>> TRANSITIONS = new EnumMap<>(State.class);

            static {
                TRANSITIONS.put(NEW, EnumSet.of(PAID));
                TRANSITIONS.put(PAID, EnumSet.of(SENT));
            }
        }

        private State state = State.NEW;

        public void pay() {
            if (state == State.NEW) {
                state = State.PAID;
            }
        }

        public void send() {
            if (state != State.SENT) {
                state = State.SENT; // finds: Tables.OfMap.send() takes NEW -> SENT, which
                // Tables.OfMap.State.TRANSITIONS
            }
        }
    }

    public static class OfOrdinals {
        enum State {
            NEW(1),
            PAID(2),
            SENT;
            private final Set<Integer> validTransitions = new HashSet<>();

            State(Integer... next) {
                validTransitions.addAll(Arrays.asList(next));
            }
        }

        private State state = State.NEW;

        public void pay() {
            if (state == State.NEW) {
                state = State.PAID;
            }
        }

        public void send() {
            if (state == State.PAID) {
                state = State.SENT;
            }
        }

        public void back() {
            if (state == State.PAID) {
                state = State.NEW; // finds: Tables.OfOrdinals.back() takes PAID -> NEW
            }
        }
    }

    /** Only unguarded-transition speaks of a write that ignores the state. */
    public static class Unguarded {
        enum State {
            NEW,
            PAID,
            SENT;

            boolean mayFollow(State before) {
                return switch (this) {
                    case NEW -> false;
                    case PAID -> before == NEW;
                    case SENT -> before == PAID;
                };
            }
        }

        private State state = State.NEW;

        public void to(State next) {
            if (!next.mayFollow(state)) {
                throw new IllegalStateException();
            }
            state = next;
        }

        public void send() {
            state = State.SENT;
        }
    }

    /** Somebody may add to the table. */
    public static class Open {
        enum State {
            NEW,
            PAID;
            static final Map<State, Set<State>> NEXT = new EnumMap<>(State.class);

            static void allow(State from, State to) {
                NEXT.put(from, EnumSet.of(to));
            }
        }

        private State state = State.NEW;

        public void pay() {
            if (state == State.NEW) {
                state = State.PAID;
            }
        }
    }

    public static class Ends {
        enum State {
            NEW,
            SENT,
            @Final
            LOST
        }

        private State state = State.NEW;

        public void send() {
            if (state == State.NEW) {
                state = State.SENT;
            }
        }

        public void lose() {
            if (state == State.SENT) {
                state = State.LOST;
            }
        }

        public void find() {
            if (state == State.LOST) {
                state = State.SENT; // finds: Tables.Ends.find() leaves LOST, which is declared @Final
            }
        }
    }

    /** Names of people, not of steps. */
    public static class NoTable {
        enum State {
            NEW,
            DONE;
            static final Map<State, Set<State>> COLOURS = Map.of(NEW, Set.of(NEW));
        }

        private State state = State.NEW;

        public void finish() {
            if (state == State.NEW) {
                state = State.DONE;
            }
        }
    }
}
