package com.acme.orders.infrastructure;

import com.acme.orders.domain.Order;
import com.acme.orders.domain.OrderLine;
import com.acme.orders.domain.OrderState;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.NoSuchElementException;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
public class OrderRepository {

    @Autowired
    private JdbcClient jdbc;

    public void insert(Order order) {
        jdbc.sql("insert into orders (number, customer, placed_at, state, discount_cents) values (?, ?, ?, ?, ?)")
                .params(
                        order.number(),
                        order.customer(),
                        order.placedAt(),
                        order.state().name(),
                        order.discountCents())
                .update();
        int position = 0;
        for (OrderLine line : order.lines()) {
            jdbc.sql("insert into order_line values (?, ?, ?, ?, ?)")
                    .params(order.number(), position++, line.sku(), line.quantity(), line.unitPriceCents())
                    .update();
        }
    }

    public void update(Order order) {
        jdbc.sql("update orders set state = ?, discount_cents = ? where number = ?")
                .params(order.state().name(), order.discountCents(), order.number())
                .update();
    }

    public Order load(long number) {
        Order order = jdbc.sql("select * from orders where number = ?")
                .param(number)
                .query(OrderRepository::toOrder)
                .optional()
                .orElseThrow(() -> new NoSuchElementException("no order " + number));
        jdbc.sql("select sku, quantity, unit_price_cents from order_line where order_number = ? order by position")
                .param(number)
                .query(OrderLine.class)
                .list()
                .forEach(order::add);
        return order;
    }

    private static Order toOrder(ResultSet row, int index) throws SQLException {
        Order order =
                new Order(row.getLong("number"), row.getString("customer"), row.getObject("placed_at", Instant.class));
        order.setState(OrderState.valueOf(row.getString("state")));
        order.applyDiscount(row.getLong("discount_cents"));
        return order;
    }
}
