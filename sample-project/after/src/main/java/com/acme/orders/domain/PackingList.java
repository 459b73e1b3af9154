package com.acme.orders.domain;

import java.util.ArrayList;
import java.util.List;

/** The lines of an order that still have to go into a box, and the boxes filled so far. */
public class PackingList {

    private static final int SMALL = 0;
    private static final int LARGE = 1;
    private static final int FITS_SMALL = 5;

    private final List<OrderLine> open;
    private final int[] boxes = new int[2];

    public PackingList(List<OrderLine> lines) {
        this.open = new ArrayList<>(lines);
    }

    public void packNext() {
        OrderLine line = open.remove(0);
        boxes[line.quantity() <= FITS_SMALL ? SMALL : LARGE]++;
    }

    public boolean isDone() {
        return open.isEmpty();
    }

    /** How many boxes there are of each size, small ones first. */
    public int[] boxes() {
        return boxes.clone();
    }
}
