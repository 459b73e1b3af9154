package com.acme.domain;

public record Order(String number) {}
