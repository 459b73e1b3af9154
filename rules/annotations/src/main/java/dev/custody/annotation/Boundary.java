package dev.custody.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Other people's code calls in here: what crosses the public methods of this type, or of the types in this package, is
 * a contract.
 *
 * <pre>{@code
 * @Boundary
 * package com.acme.orders.api;
 *
 * import dev.custody.annotation.Boundary;
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.PACKAGE, ElementType.TYPE})
public @interface Boundary {}
