package dev.custody.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The state changes that this method makes: from each state in {@link #from} to each state in {@link #to}.
 *
 * <p>Repeat it where not every pair is meant. Custody compares what is declared with what the code does, both ways, and
 * reports names that are no state.
 *
 * <pre>{@code
 * @Transition(from = "PAID", to = "SHIPPED")
 * void ship() {
 *     if (state != PAID) {
 *         throw new IllegalStateException("cannot ship an order that is " + state);
 *     }
 *     state = SHIPPED;
 * }
 *
 * @Transition(from = {"CREATED", "PAID"}, to = "CANCELLED")
 * void cancel() {
 *     // ...
 * }
 * }</pre>
 *
 * @see State
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
@Repeatable(Transitions.class)
public @interface Transition {

    /**
     * States that the method accepts.
     *
     * @return names of enum constants or simple names of sealed variants, at least one
     */
    String[] from();

    /**
     * States that the method leads to.
     *
     * @return names of enum constants or simple names of sealed variants, at least one
     */
    String[] to();
}
