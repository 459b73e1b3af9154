package dev.custody.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * This constructor or factory restores an object that has lived before, from a database or a message, and so may start
 * it in any state.
 *
 * <pre>{@code
 * final class Order {
 *     Order(OrderId id) { // a new order
 *         this(id, OrderState.CREATED);
 *     }
 *
 *     @Reconstitution
 *     Order(OrderId id, OrderState state) { // an order as it was stored
 *         this.id = id;
 *         this.state = state;
 *     }
 * }
 * }</pre>
 *
 * @see State
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.CONSTRUCTOR, ElementType.METHOD})
public @interface Reconstitution {}
