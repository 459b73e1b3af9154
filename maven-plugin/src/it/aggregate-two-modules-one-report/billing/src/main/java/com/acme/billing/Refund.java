package com.acme.billing;

import com.acme.orders.Order;
import com.acme.orders.OrderState;

public class Refund {
    private static int refunds;

    public void of(Order order) {
        order.moveTo(OrderState.CREATED);
        refunds++;
    }

    public static int refunds() {
        return refunds;
    }
}
