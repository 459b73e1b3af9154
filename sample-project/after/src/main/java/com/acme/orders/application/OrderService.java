package com.acme.orders.application;

import com.acme.orders.domain.Order;
import com.acme.orders.domain.OrderLine;
import com.acme.orders.infrastructure.OrderNumbers;
import com.acme.orders.infrastructure.OrderRepository;
import com.acme.orders.infrastructure.Vouchers;
import java.time.Clock;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional
public class OrderService {

    private final OrderRepository orders;
    private final OrderNumbers numbers;
    private final Vouchers vouchers;
    private final Clock clock;

    public OrderService(OrderRepository orders, OrderNumbers numbers, Vouchers vouchers, Clock clock) {
        this.orders = orders;
        this.numbers = numbers;
        this.vouchers = vouchers;
        this.clock = clock;
    }

    public Order place(String customer, List<OrderLine> lines) {
        Order order = new Order(numbers.next(), customer, clock.instant());
        lines.forEach(order::add);
        orders.insert(order);
        return order;
    }

    public Order find(long number) {
        return orders.load(number);
    }

    public Order applyDiscount(long number, String voucher) {
        return change(number, order -> order.applyDiscount(vouchers.redeem(voucher)));
    }

    public Order pay(long number) {
        return change(number, Order::pay);
    }

    public Order ship(long number) {
        return change(number, Order::ship);
    }

    public Order cancel(long number) {
        return change(number, Order::cancel);
    }

    private Order change(long number, Consumer<Order> change) {
        Order order = orders.loadForChange(number);
        change.accept(order);
        orders.update(order);
        return order;
    }
}
