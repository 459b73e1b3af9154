package dev.custody.archunit.depot;

public class Parcel {
    private ParcelState state = ParcelState.PACKED;
    private String note = "";

    public void send() {
        if (state != ParcelState.PACKED) {
            throw new IllegalStateException("is " + state);
        }
        moveTo(ParcelState.SENT);
    }

    private void moveTo(ParcelState next) {
        state = next;
    }

    public ParcelState state() {
        return state;
    }

    public String note() {
        return note;
    }
}
