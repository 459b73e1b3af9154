package dev.custody.archunit.depot;

import java.util.List;

public record ParcelEvent(String parcel, List<String> stops) {
    public ParcelEvent {
        stops = List.copyOf(stops);
    }
}
