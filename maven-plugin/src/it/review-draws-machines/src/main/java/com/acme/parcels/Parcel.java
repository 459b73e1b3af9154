package com.acme.parcels;

public class Parcel {
    enum State { PACKED, SENT }

    private State state = State.PACKED;

    public void send() {
        if (state == State.PACKED) {
            state = State.SENT;
        }
    }
}
