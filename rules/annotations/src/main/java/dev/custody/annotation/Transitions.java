package dev.custody.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Holds the {@link Transition}s of a method that has several. The compiler writes it; code repeats {@code @Transition}
 * instead.
 *
 * <pre>{@code
 * @Transition(from = "CREATED", to = "PAID")
 * @Transition(from = "PAID", to = "SHIPPED")
 * void advance() {
 *     // ...
 * }
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Transitions {

    /**
     * The transitions, as they are written.
     *
     * @return all of them, in source order
     */
    Transition[] value();
}
