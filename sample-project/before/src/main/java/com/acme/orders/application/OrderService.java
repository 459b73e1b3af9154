package com.acme.orders.application;

import com.acme.orders.domain.Order;
import com.acme.orders.domain.OrderLine;
import com.acme.orders.infrastructure.OrderNumbers;
import com.acme.orders.infrastructure.OrderRepository;
import com.acme.orders.infrastructure.Vouchers;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Service;

@Service
public class OrderService {

    @Autowired
    private OrderRepository orders;

    @Autowired
    private FulfilmentQueue queue;

    private final Map<Long, Order> cache = new ConcurrentHashMap<>();

    public Order place(String customer, List<OrderLine> lines) {
        Order order = new Order(OrderNumbers.next(), customer, Instant.now());
        lines.forEach(order::add);
        orders.insert(order);
        cache.put(order.number(), order);
        return order;
    }

    public Order find(long number) {
        Order order = cache.get(number);
        if (order == null) {
            order = orders.load(number);
            cache.put(number, order);
        }
        return order;
    }

    public Order applyDiscount(long number, String voucher) {
        Order order = find(number);
        order.applyDiscount(Vouchers.redeem(voucher));
        save(order);
        return order;
    }

    public Order pay(long number) {
        Order order = find(number);
        order.pay();
        save(order);
        queue.submit(order);
        return order;
    }

    public Order ship(long number) {
        Order order = find(number);
        order.ship();
        save(order);
        return order;
    }

    public Order cancel(long number) {
        Order order = find(number);
        order.cancel();
        save(order);
        return order;
    }

    private void save(Order order) {
        try {
            orders.update(order);
        } catch (DataAccessException e) {
            // the cache is up to date, the next change writes the order again
        }
    }
}
