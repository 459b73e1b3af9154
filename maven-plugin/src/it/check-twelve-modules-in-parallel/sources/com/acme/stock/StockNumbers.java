package com.acme.stock;

public class StockNumbers {
    private static int last;

    public static int next() {
        last++;
        return last;
    }
}
