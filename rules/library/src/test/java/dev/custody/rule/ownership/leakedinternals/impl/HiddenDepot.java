package dev.custody.rule.ownership.leakedinternals.impl;

import java.util.ArrayList;
import java.util.List;

/** Public, but in a package that is no boundary. */
public class HiddenDepot {
    private final List<String> parcels = new ArrayList<>();

    public void store(String parcel) {
        parcels.add(parcel);
    }

    public List<String> parcels() {
        return parcels;
    }
}
