package dev.custody.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Several parties use the value, and that is the point.
 *
 * <p>Silences the shared-state rules and the leaks for what it marks: a parameter, the result of a method, a field, or
 * everything that a type holds.
 *
 * <pre>{@code
 * final class RateLimits {
 *     @Shared(reason = "one window for all requests; every access is atomic")
 *     private static final ConcurrentMap<String, Window> WINDOWS = new ConcurrentHashMap<>();
 * }
 * }</pre>
 *
 * @see Owned
 * @see Borrowed
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.PARAMETER, ElementType.METHOD, ElementType.FIELD, ElementType.TYPE})
public @interface Shared {

    /**
     * Why sharing is right here, in a sentence for the next reader.
     *
     * @return the reason, never blank
     */
    String reason();
}
