package com.acme.legacy;

public class OldNumbers {
    private static int last;

    public static int next() {
        last++;
        return last;
    }
}
