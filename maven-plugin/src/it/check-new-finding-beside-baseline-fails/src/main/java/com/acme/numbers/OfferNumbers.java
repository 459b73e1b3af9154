package com.acme.numbers;

public class OfferNumbers {
    private static int last;

    public static int next() {
        last++;
        return last;
    }
}
