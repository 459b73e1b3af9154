package lives.domain;

/** Switches over types and qualified constants. */
public class Patterns {
    sealed interface Parcel permits Packed, Sent, Lost {}
    record Packed(int weight) implements Parcel {}
    record Sent(String code) implements Parcel {}
    record Lost() implements Parcel {}

    public static class TypeSwitch {
        private Parcel state = new Packed(1); // starts: Packed
        public void next(String code) {
            switch (state) {
                case Packed p when p.weight() > 0 -> state = new Sent(code); // edge: Packed -> Sent
                case Packed p -> throw new IllegalStateException();
                case Sent(String known) -> state = new Lost(); // edge: Sent -> Lost
                case Lost lost -> { }
            }
        }
    }

    enum State { NEW, PAID, SENT }

    public static class EnumSwitch {
        private State state = State.NEW; // starts: NEW
        public void next() {
            switch (state) {
                case null -> throw new IllegalStateException();
                case NEW -> state = State.PAID; // edge: NEW -> PAID
                case State s when s == State.PAID -> state = State.SENT; // edge: PAID -> SENT
                case State s -> { }
            }
        }
    }
}
