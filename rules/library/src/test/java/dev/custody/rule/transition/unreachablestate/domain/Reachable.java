package dev.custody.rule.transition.unreachablestate.domain;

import dev.custody.annotation.Final;
import dev.custody.annotation.Reconstitution;
import java.util.function.Predicate;

/** States that objects get into, and out of. */
public class Reachable {
    public static class Plain {
        enum State {
            NEW,
            PAID,
            SENT
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
    }

    public static class Factories {
        enum State {
            DRAFT,
            ORDERED,
            DONE
        }

        private State state;

        private Factories(State state) {
            this.state = state;
        }

        public static Factories draft() {
            return new Factories(State.DRAFT);
        }

        public static Factories ordered() {
            return new Factories(State.ORDERED);
        }

        public void finish() {
            if (state != State.DONE) {
                state = State.DONE;
            }
        }
    }

    /** Nothing is known of where objects start but what the caller says. */
    public static class Restored {
        enum State {
            NEW,
            OLD,
            GONE
        }

        private State state;

        @Reconstitution
        public Restored(State state) {
            this.state = state;
        }

        public void leave() {
            if (state == State.OLD) {
                state = State.GONE;
            }
        }
    }

    public static class Setter {
        enum State {
            NEW,
            PAID,
            SENT
        }

        private State state = State.NEW;

        public void setState(State state) {
            this.state = state;
        }
    }

    /** The rule may say yes. */
    public static class ByRule {
        enum State {
            NEW,
            PAID,
            SENT
        }

        private State state = State.NEW;

        public void pay(Predicate<State> rule) {
            if (rule.test(state)) {
                state = State.PAID;
            }
        }

        public void send() {
            if (state == State.PAID) {
                state = State.SENT;
            }
        }
    }

    /** Another type holds the state as well. */
    public static class Shared {
        enum State {
            NEW,
            PAID,
            SENT
        }

        private State state = State.NEW;

        public void pay() {
            if (state == State.NEW) {
                state = State.PAID;
            }
        }
    }

    public static class SharedToo {
        private Shared.State state = Shared.State.PAID;

        public void send() {
            if (state == Shared.State.PAID) {
                state = Shared.State.SENT;
            }
        }
    }

    /** Subclasses may do what they like. */
    public abstract static class Hook {
        enum State {
            NEW,
            PAID,
            SENT
        }

        private State state = State.NEW;

        public void pay() {
            if (state == State.NEW) {
                state = State.PAID;
            }
        }

        protected void change(State next) {
            state = next;
        }
    }

    public static class NullFirst {
        enum State {
            PACKED,
            SENT
        }

        private State state;

        public void pack() {
            if (state == null) {
                state = State.PACKED;
            }
        }

        public void send() {
            if (state == State.PACKED) {
                state = State.SENT;
            }
        }
    }

    public static class Ends {
        enum State {
            NEW,
            @Final
            DONE,
            @Final
            LOST
        }

        private State state = State.NEW;

        public void finish() {
            if (state == State.NEW) {
                state = State.DONE;
            }
        }

        public void lose() {
            if (state == State.NEW) {
                state = State.LOST;
            }
        }
    }

    /** The state is the answer to a question, too. */
    public static class Answer {
        enum State {
            NEW,
            DONE,
            UNKNOWN
        }

        private State state = State.NEW;

        public void finish() {
            if (state == State.NEW) {
                state = State.DONE;
            }
        }

        public static State of(Answer answer) {
            return answer == null ? State.UNKNOWN : answer.state;
        }
    }
}
