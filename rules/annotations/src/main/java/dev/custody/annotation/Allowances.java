package dev.custody.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Holds the {@link Allow}s of an element that has several. The compiler writes it; code repeats {@code @Allow} instead.
 *
 * <pre>{@code
 * @Allow(rule = "exposed-lock", reason = "callers of the 1.x API lock on the registry")
 * @Allow(rule = "leaked-internals", reason = "the 1.x API promises the live list")
 * public class Registry {
 *     // ...
 * }
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.TYPE, ElementType.FIELD, ElementType.METHOD, ElementType.CONSTRUCTOR, ElementType.PACKAGE})
public @interface Allowances {

    /**
     * The waivers, as they are written.
     *
     * @return all of them, in source order
     */
    Allow[] value();
}
