package com.acme.orders.infrastructure;

import java.util.Map;
import java.util.NoSuchElementException;
import java.util.concurrent.ConcurrentHashMap;

/** The vouchers that customers have not used yet. */
public final class Vouchers {

    private static final Map<String, Long> CENTS_BY_CODE = new ConcurrentHashMap<>();

    private Vouchers() {}

    public static void issue(String code, long cents) {
        CENTS_BY_CODE.put(code, cents);
    }

    /** Uses the voucher up; answers with what it is worth. */
    public static long redeem(String code) {
        Long cents = CENTS_BY_CODE.remove(code);
        if (cents == null) {
            throw new NoSuchElementException("no voucher " + code);
        }
        return cents;
    }
}
