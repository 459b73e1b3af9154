package com.acme.orders.infrastructure;

import java.util.NoSuchElementException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The vouchers that customers have not used yet. */
@Repository
public class Vouchers {

    private final JdbcClient jdbc;

    public Vouchers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void issue(String code, long cents) {
        jdbc.sql("merge into voucher (code, cents) values (?, ?)").params(code, cents).update();
    }

    /** Uses the voucher up; answers with what it is worth. */
    public long redeem(String code) {
        return jdbc.sql("select cents from old table (delete from voucher where code = ?)")
                .param(code)
                .query(Long.class)
                .optional()
                .orElseThrow(() -> new NoSuchElementException("no voucher " + code));
    }
}
