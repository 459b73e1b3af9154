package dev.custody.rule.example.wideopenfield;

/** Marks that do not say what is true. */
public class WronglyMarkedParcel {
    public int weight = 3;
    private int stamps; // finds: WronglyMarkedParcel.stamps
    public int address = 2; // finds: something else

    int stamps() {
        return stamps;
    }
}
