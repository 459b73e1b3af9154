package com.acme.numbers;

public class InvoiceNumbers {
    private static int last;

    public static int next() {
        last++;
        return last;
    }
}
