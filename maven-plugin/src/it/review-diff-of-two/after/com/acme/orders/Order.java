package com.acme.orders;

public class Order {
    private int[] lines = {1};
    public void first(int line) { lines[0] = line; }
    public int[] lines() { return lines.clone(); }
}
