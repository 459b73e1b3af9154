package dev.custody.rule.example.wideopenfield;

/** Fields that all code can write. */
public class OpenParcel {
    public int weight; // finds: OpenParcel.weight is open
    public String address = "nowhere"; // finds: OpenParcel.address
    public volatile boolean lost; // finds: OpenParcel.lost
    public final int id = 7;
    private int stamps;

    int stamps() {
        return stamps;
    }

    /** A nested type with a field of the same name. */
    public static class Label {
        public int width; // finds: Label.width
    }
}
