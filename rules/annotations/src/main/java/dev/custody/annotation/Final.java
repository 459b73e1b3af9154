package dev.custody.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A state that nothing leaves: the end of a life cycle.
 *
 * <p>On an enum constant, on a variant of a sealed state, or on a constant that stands for a state. Once one state of a
 * machine is declared final, every other state without a way out is a dead end.
 *
 * <pre>{@code
 * enum OrderState {
 *     CREATED,
 *     PAID,
 *     @Final
 *     SHIPPED,
 *     @Final
 *     CANCELLED
 * }
 * }</pre>
 *
 * @see State
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.FIELD, ElementType.TYPE})
public @interface Final {}
