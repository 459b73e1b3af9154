package dev.custody.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The value is lent: whoever receives it may read it, and neither changes it nor keeps it.
 *
 * <p>On a parameter the loan ends when the call returns. On a method the result goes on belonging to the object that
 * returns it. On a field the object reads what somebody else owns.
 *
 * <pre>{@code
 * Money total(@Borrowed List<OrderLine> lines) { // reads the lines, then forgets them
 *     return lines.stream().map(OrderLine::price).reduce(Money.ZERO, Money::plus);
 * }
 * }</pre>
 *
 * @see Owned
 * @see Shared
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.PARAMETER, ElementType.METHOD, ElementType.FIELD})
public @interface Borrowed {}
