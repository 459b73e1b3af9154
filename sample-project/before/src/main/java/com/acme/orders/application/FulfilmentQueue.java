package com.acme.orders.application;

import com.acme.orders.domain.Order;
import com.acme.orders.domain.OrderState;
import com.acme.orders.domain.PackingList;
import com.acme.orders.infrastructure.OrderRepository;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** The paid orders that wait for the warehouse. */
@Component
public class FulfilmentQueue {

    private static final Logger LOG = LoggerFactory.getLogger(FulfilmentQueue.class);

    private final Lock lock = new ReentrantLock();
    private final Queue<Order> waiting = new ArrayDeque<>();

    @Autowired
    private OrderRepository orders;

    public void submit(Order order) {
        lock.lock();
        try {
            waiting.add(order);
        } finally {
            lock.unlock();
        }
    }

    /** Packs and ships all waiting orders; answers with their numbers. */
    public List<Long> work() {
        List<Long> shipped = new ArrayList<>();
        lock.lock();
        try {
            while (!waiting.isEmpty()) {
                Order order = waiting.remove();
                pack(order);
                order.setState(OrderState.next(order.state()));
                orders.update(order);
                shipped.add(order.number());
            }
        } finally {
            lock.unlock();
        }
        return shipped;
    }

    private void pack(Order order) {
        PackingList list = new PackingList(order.lines());
        while (!list.isDone()) {
            list.packNext();
        }
        LOG.info("Order {} leaves in {} boxes", order.number(), Arrays.stream(list.boxes()).sum());
    }
}
