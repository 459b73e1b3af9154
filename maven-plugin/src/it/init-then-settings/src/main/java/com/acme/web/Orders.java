package com.acme.web;

import com.acme.domain.Order;

public class Orders {
    public Order order(String number) {
        return new Order(number);
    }
}
