package com.acme.orders.infrastructure;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Counts the orders, for all instances of the service and over restarts. */
@Repository
public class OrderNumbers {

    private final JdbcClient jdbc;

    public OrderNumbers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public long next() {
        return jdbc.sql("select next value for order_number").query(Long.class).single();
    }
}
