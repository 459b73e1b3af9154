package dev.custody.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * This field holds the state of its object's life cycle, whatever it is called.
 *
 * <p>Its type is an enum, a sealed type, or an atomic reference to one.
 *
 * <pre>{@code
 * final class Parcel {
 *     @State
 *     private Whereabouts whereabouts = Whereabouts.AT_SENDER;
 * }
 * }</pre>
 *
 * @see Transition
 * @see Final
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.FIELD)
public @interface State {}
