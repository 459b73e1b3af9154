package com.acme.stock;

public enum ShelfState {
    EMPTY,
    FILLED
}
