package com.acme.orders;

public enum OrderState {
    CREATED,
    PAID,
    SHIPPED
}
