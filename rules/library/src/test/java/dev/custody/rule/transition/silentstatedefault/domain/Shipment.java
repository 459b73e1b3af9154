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

    /** Its callers leave some over. */
    public void stampOpen() {
        if (!step.isEnd()) {
            stampStep();
        }
    }

    private void stampStep() {
        switch (step) {
            case PICKED:
                stamps = 1;
                break;
            case WRAPPED:
                stamps = 2;
                break;
            case LABELLED:
                stamps = 3;
                break;
        }
        stamps++;
    }

    /** A choice of some. */
    public void pick(Leg leg) {
        switch (leg) {
            case ROAD:
                stamps = 1;
                break;
            case RAIL:
                stamps = 2;
                break;
            case SEA:
                stamps = 3;
                break;
        }
        stamps++;
    }

    enum Step {
        PICKED,
        WRAPPED,
        LABELLED,
        GONE;

        boolean isEnd() {
            return this == GONE;
        }
    }

    enum Leg {
        ROAD,
        RAIL,
        SEA,
        AIR,
        FOOT,
        BIKE
    }

    private Step step = Step.PICKED;
    private Leg legStep = Leg.ROAD;

    public void go() {
        if (step == Step.LABELLED) {
            step = Step.GONE;
        }
        if (legStep == Leg.ROAD) {
            legStep = Leg.RAIL;
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
