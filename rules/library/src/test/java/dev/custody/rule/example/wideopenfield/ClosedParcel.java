package dev.custody.rule.example.wideopenfield;

/** No field that other code can write. */
public class ClosedParcel {
    protected int weight;
    String address = "nowhere";

    static class Label {
        public int width;
    }
}
