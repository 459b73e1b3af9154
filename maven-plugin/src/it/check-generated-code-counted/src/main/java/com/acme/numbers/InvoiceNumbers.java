package com.acme.numbers;

public class InvoiceNumbers {
    private int last;

    public int next() {
        last++;
        return last;
    }
}
