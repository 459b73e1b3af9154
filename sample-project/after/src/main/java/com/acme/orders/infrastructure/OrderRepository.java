package com.acme.orders.infrastructure;

import com.acme.orders.domain.Order;
import com.acme.orders.domain.OrderLine;
import com.acme.orders.domain.OrderState;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.NoSuchElementException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
public class OrderRepository {

    private final JdbcClient jdbc;

    public OrderRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

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
        return one("select * from orders where number = ?", number);
    }

    /** The order, kept from other transactions until this one ends. */
    public Order loadForChange(long number) {
        return one("select * from orders where number = ? for update", number);
    }

    /** Paid orders that no other transaction is at work on, the oldest first, kept until this transaction ends. */
    public List<Order> takePaid(int most) {
        return jdbc.sql("select * from orders where state = 'PAID' order by number limit ? for update skip locked")
                .param(most)
                .query(this::toOrder)
                .list();
    }

    private Order one(String sql, long number) {
        return jdbc.sql(sql)
                .param(number)
                .query(this::toOrder)
                .optional()
                .orElseThrow(() -> new NoSuchElementException("no order " + number));
    }

    private Order toOrder(ResultSet row, int index) throws SQLException {
        long number = row.getLong("number");
        return Order.restore(
                number,
                row.getString("customer"),
                row.getObject("placed_at", Instant.class),
                OrderState.valueOf(row.getString("state")),
                row.getLong("discount_cents"),
                linesOf(number));
    }

    private List<OrderLine> linesOf(long number) {
        return jdbc.sql("select sku, quantity, unit_price_cents from order_line"
                        + " where order_number = ? order by position")
                .param(number)
                .query(OrderLine.class)
                .list();
    }
}
