package dev.custody.rule.transition.silentstatedefault.domain;

/** A constant that stands for no state. */
public class Shipment {
    enum State {
        PACKED,
        SENT,
        DELIVERED,
        UNKNOWN
    }

    private State state = State.PACKED;
    private int stamps;

    public void send() {
        if (state == State.PACKED) {
            state = State.SENT;
        }
    }

    public void stamp() {
        switch (state) {
            case PACKED:
                stamps = 1;
                break;
            case SENT:
                stamps = 2;
                break;
            case DELIVERED:
                stamps = 3;
                break;
        }
        stamps++;
    }
}
