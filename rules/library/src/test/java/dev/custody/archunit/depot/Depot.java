package dev.custody.archunit.depot;

import java.util.List;

public final class Depot {
    private static final Depot INSTANCE = new Depot();

    private Depot() {}

    public static Depot instance() {
        return INSTANCE;
    }

    public void sort(List<Parcel> parcels) {
        parcels.removeIf(parcel -> parcel.state() == ParcelState.SENT);
    }

    public int count(List<Parcel> parcels) {
        return parcels.size();
    }
}
