package com.acme.orders.application;

import com.acme.orders.domain.Order;
import com.acme.orders.domain.PackingList;
import com.acme.orders.infrastructure.OrderRepository;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The paid orders that wait for the warehouse. They wait in the database, so nothing is held while they are worked. */
@Component
public class FulfilmentQueue {

    private static final Logger LOG = LoggerFactory.getLogger(FulfilmentQueue.class);
    private static final int BATCH = 50;

    private final OrderRepository orders;

    public FulfilmentQueue(OrderRepository orders) {
        this.orders = orders;
    }

    /** Packs and ships the orders that have waited longest, a batch at most; answers with their numbers. */
    @Transactional
    public List<Long> work() {
        List<Long> shipped = new ArrayList<>();
        for (Order order : orders.takePaid(BATCH)) {
            pack(order);
            order.ship();
            orders.update(order);
            shipped.add(order.number());
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
