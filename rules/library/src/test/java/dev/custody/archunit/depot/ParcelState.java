package dev.custody.archunit.depot;

public enum ParcelState {
    PACKED,
    SENT
}
